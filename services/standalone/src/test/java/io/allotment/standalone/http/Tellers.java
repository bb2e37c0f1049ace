package io.allotment.standalone.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom examples are told by: an admin, nobody, or a member with roles. */
final class Tellers implements AutoCloseable {

  private final Installation installation;
  private final Map<String, Client> clients = new LinkedHashMap<>();

  Tellers(Installation installation) {
    this.installation = installation;
  }

  /** Invites all who are named, so that they are there from the beginning. */
  void invite(List<Told> story) {
    story.forEach(told -> of(told.who()));
  }

  /** Who asks, as {@code ines} or {@code lea, lead of checkout}. */
  Client of(String who) {
    return clients.computeIfAbsent(
        who,
        _ ->
            switch (who) {
              case "an admin" -> installation.script(installation.operatorToken());
              case "nobody" -> installation.script(null);
              default -> member(List.of(who.split(", ")));
            });
  }

  private Client member(List<String> words) {
    List<String> roles = new ArrayList<>();
    for (String role : words.subList(1, words.size())) {
      String[] parts = role.split(" of ");
      roles.add(
          parts.length == 1
              ? "{\"role\":\"%s\"}".formatted(role)
              : "{\"role\":\"%s\",\"squad\":\"%s\"}".formatted(parts[0], parts[1]));
    }
    return installation.invite(words.getFirst(), roles.toString()).browser();
  }

  @Override
  public void close() {
    clients.values().forEach(Client::close);
  }
}
