package io.allotment.rotation.event;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the acts about handing over have in common. */
public final class HandoverChecks {
  private HandoverChecks() {}

  /** A refusal, unless the turn stands and has begun. */
  public static @Nullable Decision<RotationEvent> refusedUnlessBegun(
      Handovers handovers, SquadId squad, DutyWeek week, Instant at) {
    if (handovers.standing().squad(squad) == null) {
      return Refusals.unknown(squad);
    }
    Turn turn = handovers.turn(squad, week);
    if (turn == null) {
      return unknownTurn(squad, week);
    }
    return turn.start().isAfter(at)
        ? Decision.rejected(
            RotationRule.NOT_BEGUN,
            "The turn of %s begins at %s. Come back then.".formatted(week, turn.start()))
        : null;
  }

  /** A refusal, unless the turn stands and is over. */
  public static @Nullable Decision<RotationEvent> refusedUnlessOver(
      Handovers handovers, SquadId squad, DutyWeek week, Instant at) {
    Decision<RotationEvent> refusal = refusedUnlessBegun(handovers, squad, week, at);
    if (refusal != null) {
      return refusal;
    }
    Turn turn = handovers.turn(squad, week);
    return turn != null && turn.end().isAfter(at)
        ? Decision.rejected(
            RotationRule.NOT_OVER,
            "The turn of %s ends at %s. Take its note over then.".formatted(week, turn.end()))
        : null;
  }

  public static Decision<RotationEvent> unknownTurn(SquadId squad, DutyWeek week) {
    return Decision.rejected(
        RotationRule.UNKNOWN_TURN,
        "No turn of %s begins in %s. Look at its plan.".formatted(squad, week));
  }

  /** Who takes over the note of a turn; null where nobody serves after it. */
  public static @Nullable MemberId taker(Handovers handovers, SquadId squad, DutyWeek week) {
    SquadPlan plan = handovers.standing().squad(squad);
    Turn turn = handovers.turn(squad, week);
    return plan == null || turn == null ? null : plan.servingFirst(turn.end());
  }

  public static Decision<RotationEvent> notTheTaker(@Nullable MemberId taker, DutyWeek week) {
    return Decision.rejected(
        RotationRule.NOT_THE_TAKER,
        taker == null
            ? "Nobody serves after %s yet. Find somebody who does first.".formatted(week)
            : "%s takes over from %s. Tell them, or ask a lead to answer for them."
                .formatted(taker, week));
  }

  public static Decision<RotationEvent> over(HandoverNote note) {
    return Decision.rejected(
        RotationRule.HANDOVER_OVER,
        "%s has accepted this note. Nothing was changed; put what is missing into the next one."
            .formatted(note.accepted() == null ? "Somebody" : note.accepted().member()));
  }

  public static Decision<RotationEvent> moved(HandoverNote note) {
    return Decision.rejected(
        RotationRule.NOTE_MOVED,
        (note.written() == null
                ? "Nobody has written this note yet."
                : "%s wrote this note since you looked, at %s."
                    .formatted(note.written().by(), note.written().at()))
            + " Nothing of yours was saved. Look at both texts, then repeat it.");
  }
}
