package io.allotment.rotation.importabsences;

import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.command.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import of absences did, or would do. */
record ImportedAbsences(
    boolean dryRun, boolean applied, List<Change> changes, List<Problem> errors, Summary summary) {

  /** An absence that is recorded, replaced or withdrawn, or a turn that changes with it. */
  record Change(
      @Nullable Integer line,
      @Nullable MemberId member,
      String what,
      @Nullable String uid,
      @Nullable String from,
      @Nullable String to) {}

  /** What is wrong with an entry of the file. */
  record Problem(int line, String column, String reason) {}

  /** How much of the file there is. */
  record Summary(int members, int changed, int unchanged, int leftOut) {}

  static ImportedAbsences of(AwayFile file, Outcome<RotationEvent> outcome, boolean applied) {
    List<Change> changes = new ArrayList<>();
    for (RotationEvent event : outcome.events()) {
      switch (event) {
        case AbsenceRecorded(var member, var id, var span, var squads, var at) -> {
          AbsenceSpan source = file.spans().get(id.value());
          changes.add(
              new Change(
                  source == null ? null : source.line(),
                  member,
                  "is away",
                  source == null ? null : source.uid(),
                  from(span),
                  to(span)));
        }
        case AbsenceWithdrawn withdrawn ->
            changes.add(
                new Change(null, withdrawn.member(), "is no longer away then", null, null, null));
        case OfTurn of -> changes.add(turn(of));
        default -> {}
      }
    }
    int recorded = outcome.all(AbsenceRecorded.class).size();
    return new ImportedAbsences(
        !applied,
        applied,
        changes,
        List.of(),
        new Summary(
            file.members().size(), recorded, file.entries().size() - recorded, file.leftOut()));
  }

  private static Change turn(OfTurn of) {
    MemberId gardener = of.turn().gardener();
    return new Change(
        null,
        gardener,
        "%s of %s %s"
            .formatted(
                of.turn().week(),
                of.squad(),
                of.turn().needsCover() != null ? "needs cover" : "changes hands"),
        null,
        null,
        null);
  }

  private static String from(Absence span) {
    return switch (span) {
      case Absence.Days(var from, var to) -> from.toString();
      case Absence.Hours(var start, var end) -> start.toString();
    };
  }

  private static String to(Absence span) {
    return switch (span) {
      case Absence.Days(var from, var to) -> to.toString();
      case Absence.Hours(var start, var end) -> end.toString();
    };
  }
}
