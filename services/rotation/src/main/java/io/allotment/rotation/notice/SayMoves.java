package io.allotment.rotation.notice;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.HolidaysChosen;
import io.allotment.rotation.event.RotationEvent.SquadArchived;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed in one person's turns, and why, as far as it still stands. Being away is
 * named inside the squad only.
 */
record SayMoves(
    List<RotationEvent> events, Standing standing, Names names, MemberId reader, Instant now) {

  /** One turn of one squad. */
  private record Place(SquadId squad, DutyWeek week) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int bySquad = squad.compareTo(other.squad());
      return bySquad == 0 ? week.compareTo(other.week()) : bySquad;
    }
  }

  Optional<Said> say() {
    Map<Place, Change> changed = new TreeMap<>();
    for (Change change : Change.all(events)) {
      if (change.people().contains(reader)) {
        changed.put(new Place(change.squad(), change.turn().week()), change);
      }
    }
    List<String> lines = new ArrayList<>();
    Set<String> squads = new LinkedHashSet<>();
    List<Object> facts = new ArrayList<>();
    changed.forEach(
        (place, change) -> {
          SquadPlan plan = standing.squad(place.squad());
          if (plan != null && stillStands(change, plan)) {
            Speech speech = Speech.of(standing, plan, names, reader);
            squads.add(speech.squad());
            lines.add(line(speech, change));
            facts.add(speech.facts(List.of(change.turn())));
          }
        });
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    lines.add(because());
    return Optional.of(
        new Said(
            "Your turns in %s changed".formatted(String.join(" and ", squads)),
            lines,
            "/duty",
            Map.of("changes", facts)));
  }

  /** Whether the reader still serves in that week what the act left them. */
  private boolean stillStands(Change change, SquadPlan plan) {
    Turn stands = plan.turns().get(change.turn().week());
    if (change.turn().isServed(now)) {
      return false;
    }
    return stands == null
        ? change.withdrawn()
        : !change.withdrawn() && change.turn().heldBy(reader).equals(stands.heldBy(reader));
  }

  private String line(Speech speech, Change change) {
    Turn turn = change.turn();
    if (change.withdrawn()) {
      return "%s, %s, is yours no longer: it is planned anew."
          .formatted(turn.week(), speech.span(turn.span()));
    }
    List<Span> held = turn.heldBy(reader);
    if (held.isEmpty()) {
      return "%s, %s, is yours no longer: %s."
          .formatted(turn.week(), speech.span(turn.span()), other(speech, turn));
    }
    List<String> spans = held.stream().map(speech::span).toList();
    return "%s is yours now: %s.".formatted(turn.week(), String.join("; ", spans));
  }

  private static String other(Speech speech, Turn turn) {
    return turn.pieces().isEmpty() ? "nobody serves it" : speech.serving(turn) + " serves it";
  }

  private String because() {
    for (RotationEvent event : events) {
      String cause = cause(event);
      if (cause != null) {
        return "That is because " + cause + ".";
      }
    }
    return "That is because the plan was put right.";
  }

  private @Nullable String cause(RotationEvent event) {
    return switch (event) {
      case AbsenceRecorded away -> is(away.member(), "away then", "not available");
      case AbsenceWithdrawn back -> is(back.member(), "not away after all", "available");
      case OptedOut out -> is(out.member(), "not available", "not available");
      case OptedIn in -> is(in.member(), "taking part from now on", "available");
      case MemberRemoved removed -> is(removed.member(), "no longer in the squad", "not available");
      case MemberChanged changed ->
          "the roster reads otherwise for "
              + (isReader(changed.member()) ? "you" : names.of(changed.member()));
      case SquadArchived archived -> standing.nameOf(archived.squad()) + " ends";
      case HolidaysChosen chosen ->
          "%s counts public holidays otherwise".formatted(standing.nameOf(chosen.squad()));
      case SquadChanged changed ->
          "the settings of %s changed".formatted(standing.nameOf(changed.squad()));
      default -> null;
    };
  }

  private String is(MemberId member, String inside, String outside) {
    String said = insider(member) ? inside : outside;
    return isReader(member) ? "you are " + said : names.of(member) + " is " + said;
  }

  private boolean isReader(MemberId member) {
    return member.equals(reader);
  }

  /** Whether the reader is in a squad with somebody, or was until this act. */
  private boolean insider(MemberId member) {
    return isReader(member)
        || standing.squadsOf(member).stream()
            .anyMatch(squad -> standing.squadsOf(reader).contains(squad))
        || events.stream()
            .anyMatch(
                event ->
                    event instanceof MemberRemoved removed
                        && removed.member().equals(member)
                        && standing.squadsOf(reader).contains(removed.squad()));
  }
}
