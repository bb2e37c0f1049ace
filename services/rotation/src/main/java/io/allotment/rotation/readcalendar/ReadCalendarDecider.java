package io.allotment.rotation.readcalendar;

import io.allotment.rotation.event.Absences;
import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Decides what a reading of a calendar changes. What somebody entered in another way stays as they
 * entered it: of a span in the calendar only what is left beside that is recorded, so that no
 * reading fails because a holiday stands in both.
 */
public final class ReadCalendarDecider {
  public static final Decider<ReadCalendar, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ReadCalendarDecider::decide,
          command -> command.rosters().boundary(null, command.member()));

  private ReadCalendarDecider() {}

  private static Decision<RotationEvent> decide(ReadCalendar command, Standing standing) {
    SortedSet<SquadId> squads = standing.servesIn(command.member());
    if (standing.squadsOf(command.member()).isEmpty()) {
      return Refusals.unknown(command.member());
    }
    if (!command.rosters().hold(standing, squads)) {
      return Refusals.rostersMoved();
    }
    List<RotationEvent> facts = facts(command, standing, squads);
    return facts.isEmpty() ? Decision.accepted() : Consequences.of(standing, facts, command.at());
  }

  private static List<RotationEvent> facts(
      ReadCalendar command, Standing standing, SortedSet<SquadId> squads) {
    Absences known = Absences.of(standing, command.member());
    SortedMap<AbsenceId, Absence> brought = new TreeMap<>(known.known());
    brought.entrySet().removeIf(entry -> !isReadAgain(command, entry));
    Absences others = known;
    for (AbsenceId id : brought.keySet()) {
      others = others.without(id);
    }
    SortedMap<AbsenceId, Absence> wanted = wanted(command, others);
    List<RotationEvent> facts = new ArrayList<>();
    brought.forEach(
        (id, span) -> {
          if (!span.equals(wanted.get(id))) {
            facts.add(new AbsenceWithdrawn(command.member(), id, squads, command.at()));
          }
        });
    wanted.forEach(
        (id, span) -> {
          if (!span.equals(brought.get(id))) {
            facts.add(new AbsenceRecorded(command.member(), id, span, squads, command.at()));
          }
        });
    return facts;
  }

  private static boolean isReadAgain(ReadCalendar command, Map.Entry<AbsenceId, Absence> known) {
    return command.brought(known.getKey())
        && new Remainder(command.zone()).endsAfter(known.getValue(), command.from());
  }

  /**
   * In squads of several zones a day begins more than once, so that hours beside a day may still
   * overlap it; these are left out.
   */
  private static SortedMap<AbsenceId, Absence> wanted(ReadCalendar command, Absences others) {
    SortedMap<AbsenceId, Absence> wanted = new TreeMap<>();
    Absences taken = others;
    for (Map.Entry<AbsenceId, Absence> entry : command.spans().entrySet()) {
      int number = 1;
      for (Absence part :
          new Remainder(command.zone()).of(entry.getValue(), others.known().values())) {
        AbsenceId id =
            number == 1 ? entry.getKey() : new AbsenceId(entry.getKey().value() + "-" + number);
        number++;
        if (taken.overlapping(part) == null) {
          wanted.put(id, part);
          taken = taken.with(id, part);
        }
      }
    }
    return wanted;
  }
}
