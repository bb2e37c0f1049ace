package io.allotment.standalone.kill;

import io.allotment.standalone.http.Client;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Squads as their rosters show them.
 *
 * @param members by squad and member
 */
record Squads(SortedMap<String, SortedMap<String, Line>> members) {

  static final Squads NONE = new Squads(new TreeMap<>());

  /** A line of a roster: the name, the share as a fraction, the first days of absences. */
  record Line(String name, String share, SortedSet<String> away) {

    Line awayFrom(String day) {
      SortedSet<String> days = new TreeSet<>(away);
      days.add(day);
      return new Line(name, share, days);
    }

    static Line of(JsonNode member) {
      SortedSet<String> away = new TreeSet<>();
      member.path("absences").forEach(absence -> away.add(absence.path("from").asString()));
      return new Line(
          member.path("name").asString(), member.path("share").path("exact").asString(), away);
    }
  }

  /** These, and one line of another state. */
  Squads with(String squad, String member, Line line) {
    SortedMap<String, SortedMap<String, Line>> changed = new TreeMap<>(members);
    SortedMap<String, Line> roster = new TreeMap<>(changed.getOrDefault(squad, new TreeMap<>()));
    roster.put(member, line);
    changed.put(squad, roster);
    return new Squads(changed);
  }

  Line line(String squad, String member) {
    return members.getOrDefault(squad, new TreeMap<>()).get(member);
  }

  /** Those of these squads there are, as the product shows them. */
  static Squads found(Client client, Collection<String> squads) {
    Squads found = NONE;
    for (String squad : squads) {
      Client.Answer answer = client.get("/api/squads/" + squad);
      if (answer.status() == 404) {
        continue;
      }
      for (JsonNode member : answer.json().path("members")) {
        found = found.with(squad, member.path("member").asString(), Line.of(member));
      }
    }
    return found;
  }
}
