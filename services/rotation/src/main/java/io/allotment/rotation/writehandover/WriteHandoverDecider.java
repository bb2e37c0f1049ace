package io.allotment.rotation.writehandover;

import io.allotment.rotation.event.HandoverChecks;
import io.allotment.rotation.event.HandoverNote;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides who writes the note of a turn: who serves last in it, from its beginning until it is
 * accepted, however late that is. Where nobody serves last, a lead does.
 */
public final class WriteHandoverDecider {
  public static final Decider<WriteHandover, Handovers, RotationEvent> DECIDER =
      Handovers.decider(WriteHandoverDecider::decide, WriteHandover::squad);

  private WriteHandoverDecider() {}

  private static Decision<RotationEvent> decide(WriteHandover command, Handovers handovers) {
    Decision<RotationEvent> early =
        HandoverChecks.refusedUnlessBegun(handovers, command.squad(), command.week(), command.at());
    if (early != null) {
      return early;
    }
    Turn turn = handovers.turn(command.squad(), command.week());
    MemberId writer = turn == null ? null : turn.servingLast();
    if (!command.lead() && !command.by().equals(writer)) {
      return Decision.rejected(
          RotationRule.NOT_THE_WRITER,
          "%s writes the note of %s. Tell them, or ask a lead to write for them."
              .formatted(writer == null ? "A lead" : writer, command.week()));
    }
    HandoverNote note = handovers.note(command.squad(), command.week());
    if (note.accepted() != null) {
      return HandoverChecks.over(note);
    }
    return note.revision() == command.seen()
        ? Decision.accepted(
            new HandoverWritten(
                command.squad(),
                command.week(),
                writer,
                command.by(),
                command.learned(),
                command.watch(),
                command.interrupted(),
                command.at()))
        : HandoverChecks.moved(note);
  }
}
