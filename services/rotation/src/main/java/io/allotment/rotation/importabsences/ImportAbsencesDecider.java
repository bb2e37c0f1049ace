package io.allotment.rotation.importabsences;

import io.allotment.rotation.event.Absences;
import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.LineErrors;
import io.allotment.rotation.event.LineErrors.LineError;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.importabsences.ImportAbsences.Away;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides what a calendar of absences changes, as one decision about everything in it. */
public final class ImportAbsencesDecider {
  public static final Decider<ImportAbsences, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ImportAbsencesDecider::decide,
          command -> command.rosters().boundary(Set.of(), members(command)));

  private ImportAbsencesDecider() {}

  /** All that is wrong with the file as things stand, by line; none if it can be applied. */
  public static List<LineError> errors(ImportAbsences command, Standing standing) {
    LineErrors errors = new LineErrors();
    facts(command, standing, errors);
    return errors.all();
  }

  private static Decision<RotationEvent> decide(ImportAbsences command, Standing standing) {
    Set<SquadId> concerned = new TreeSet<>();
    members(command).forEach(member -> concerned.addAll(standing.servesIn(member)));
    if (!command.rosters().hold(standing, concerned)) {
      return Refusals.rostersMoved();
    }
    LineErrors errors = new LineErrors();
    List<RotationEvent> facts = facts(command, standing, errors);
    if (!errors.isEmpty()) {
      return errors.refusal();
    }
    return facts.isEmpty() ? Decision.accepted() : Consequences.of(standing, facts, command.at());
  }

  /** What moved is withdrawn first, so that entries may change places. */
  private static List<RotationEvent> facts(
      ImportAbsences command, Standing standing, LineErrors errors) {
    List<RotationEvent> facts = new ArrayList<>();
    for (Away away : command.entries()) {
      Absences known = Absences.of(standing, away.member());
      SortedSet<SquadId> squads = standing.servesIn(away.member());
      if (squads.isEmpty()) {
        errors.add(
            away.entry().line(),
            RotationRule.UNKNOWN_MEMBER,
            away.member() + " is not a member of any squad. Add them to one first.");
      } else if (!known.contains(away.entry().span())) {
        for (AbsenceId former : replaced(away, known)) {
          facts.add(new AbsenceWithdrawn(away.member(), former, squads, command.at()));
        }
      }
    }
    Standing after = standing.after(facts);
    for (Away away : command.entries()) {
      Absences known = Absences.of(after, away.member());
      AbsenceId overlapped =
          known.contains(away.entry().span()) ? null : known.overlapping(away.entry().span());
      if (overlapped != null) {
        errors.add(
            away.entry().line(),
            RotationRule.ABSENCE_OVERLAPS,
            "It overlaps the absence "
                + Absences.words(known.byId(overlapped))
                + ". Withdraw that one first, or leave this entry out.");
      } else if (!known.contains(away.entry().span())) {
        var recorded =
            new AbsenceRecorded(
                away.member(),
                away.entry().absence(),
                away.entry().span(),
                standing.servesIn(away.member()),
                command.at());
        facts.add(recorded);
        after = after.after(recorded);
      }
    }
    return facts;
  }

  private static Set<AbsenceId> replaced(Away away, Absences known) {
    Set<AbsenceId> replaced = new TreeSet<>(away.entry().parts());
    replaced.add(away.entry().absence());
    replaced.removeIf(id -> known.byId(id) == null);
    return replaced;
  }

  private static Set<MemberId> members(ImportAbsences command) {
    Set<MemberId> members = new TreeSet<>();
    command.entries().forEach(away -> members.add(away.member()));
    return members;
  }
}
