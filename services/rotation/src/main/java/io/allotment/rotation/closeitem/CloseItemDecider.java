package io.allotment.rotation.closeitem;

import io.allotment.rotation.event.HandoverItem;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemReopened;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;

/** Decides that something is done, or is not after all. */
public final class CloseItemDecider {
  public static final Decider<CloseItem, Handovers, RotationEvent> DECIDER =
      Handovers.decider(CloseItemDecider::decide, CloseItem::squad);

  private CloseItemDecider() {}

  private static Decision<RotationEvent> decide(CloseItem command, Handovers handovers) {
    if (handovers.standing().squad(command.squad()) == null) {
      return Refusals.unknown(command.squad());
    }
    HandoverItem item = handovers.items().get(command.item());
    if (item == null || !item.opened().squad().equals(command.squad())) {
      return Refusals.unknown(command.item());
    }
    if (item.isOpen() != command.done()) {
      return Decision.accepted();
    }
    var week = item.opened().week();
    Instant opened = item.opened().at();
    return Decision.accepted(
        command.done()
            ? new ItemClosed(
                command.squad(), command.item(), week, command.by(), opened, command.at())
            : new ItemReopened(
                command.squad(), command.item(), week, command.by(), opened, command.at()));
  }
}
