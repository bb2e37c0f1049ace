package io.allotment.rotation.openitem;

import io.allotment.rotation.event.HandoverChecks;
import io.allotment.rotation.event.HandoverNote;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfItem.ItemOpened;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Decides who leaves something open: whoever serves a part of the turn, from its beginning until
 * its note is accepted.
 */
public final class OpenItemDecider {
  public static final Decider<OpenItem, Handovers, RotationEvent> DECIDER =
      Handovers.decider(OpenItemDecider::decide, OpenItem::squad);

  private static final int MOST = 100;

  private OpenItemDecider() {}

  private static Decision<RotationEvent> decide(OpenItem command, Handovers handovers) {
    Decision<RotationEvent> early =
        HandoverChecks.refusedUnlessBegun(handovers, command.squad(), command.week(), command.at());
    if (early != null) {
      return early;
    }
    Turn turn = handovers.turn(command.squad(), command.week());
    boolean serves = turn != null && !turn.heldBy(command.by()).isEmpty();
    if (!serves && !command.lead()) {
      return Decision.rejected(
          RotationRule.NOT_YOUR_TURN,
          "%s does not serve in %s. Tell who does, or ask a lead."
              .formatted(command.by(), command.week()));
    }
    HandoverNote note = handovers.note(command.squad(), command.week());
    if (note.accepted() != null) {
      return HandoverChecks.over(note);
    }
    if (handovers.open(command.squad()).size() >= MOST) {
      return Decision.rejected(
          RotationRule.TOO_MUCH_OPEN,
          "%d things are open in %s. Close what is done first.".formatted(MOST, command.squad()));
    }
    return Decision.accepted(
        new ItemOpened(
            command.squad(),
            command.item(),
            command.week(),
            serves ? command.by() : server(turn, command),
            command.by(),
            command.text(),
            command.at()));
  }

  private static @Nullable MemberId server(@Nullable Turn turn, OpenItem command) {
    MemberId now = turn == null ? null : turn.servingAt(command.at());
    return now != null || turn == null ? now : turn.servingLast();
  }
}
