package io.allotment.rotation.recordabsence;

import io.allotment.rotation.event.Absences;
import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.SortedSet;

/**
 * Decides what being away brings with it: exactly the published turns that the member can no longer
 * serve pass on, in every squad they serve in; announced ones are marked, and nothing else moves.
 */
public final class RecordAbsenceDecider {
  public static final Decider<RecordAbsence, Standing, RotationEvent> DECIDER =
      Standing.decider(
          RecordAbsenceDecider::decide,
          command -> command.rosters().boundary(null, command.member()));

  private RecordAbsenceDecider() {}

  private static Decision<RotationEvent> decide(RecordAbsence command, Standing standing) {
    SortedSet<SquadId> squads = standing.servesIn(command.member());
    if (squads.isEmpty()) {
      return Refusals.unknown(command.member());
    }
    Absence span;
    try {
      span =
          switch (command.when()) {
            case RecordAbsence.When.Days(var from, var to) -> new Absence.Days(from, to);
            case RecordAbsence.When.Hours(var from, var to) -> new Absence.Hours(from, to);
          };
    } catch (IllegalArgumentException backwards) {
      return Decision.rejected(
          RotationRule.EMPTY_SPAN, backwards.getMessage() + " Correct one of the two.");
    }
    Absences known = Absences.of(standing, command.member());
    if (known.contains(span)) {
      return Decision.accepted();
    }
    if (known.byId(command.absence()) != null) {
      return Decision.rejected(
          RotationRule.ABSENCE_TAKEN,
          "The absence "
              + command.absence()
              + " is recorded with another span. Withdraw it first, or use another id.");
    }
    AbsenceId overlapped = known.overlapping(span);
    if (overlapped != null) {
      return Decision.rejected(
          RotationRule.ABSENCE_OVERLAPS,
          "This time overlaps the absence "
              + Absences.words(known.byId(overlapped))
              + ". Record only what is new, or withdraw that one first.");
    }
    return command.rosters().hold(standing, squads)
        ? Consequences.of(
            standing,
            new AbsenceRecorded(command.member(), command.absence(), span, squads, command.at()))
        : Refusals.rostersMoved();
  }
}
