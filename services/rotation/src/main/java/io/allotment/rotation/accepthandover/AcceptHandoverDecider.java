package io.allotment.rotation.accepthandover;

import io.allotment.rotation.event.HandoverChecks;
import io.allotment.rotation.event.HandoverNote;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.Taken;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;

/**
 * Decides who accepts a note: who serves first after the turn, once it is over. What is open then
 * is recorded with it.
 */
public final class AcceptHandoverDecider {
  public static final Decider<AcceptHandover, Handovers, RotationEvent> DECIDER =
      Handovers.decider(AcceptHandoverDecider::decide, AcceptHandover::squad);

  private AcceptHandoverDecider() {}

  private static Decision<RotationEvent> decide(AcceptHandover command, Handovers handovers) {
    SquadId squad = command.squad();
    Decision<RotationEvent> early =
        HandoverChecks.refusedUnlessOver(handovers, squad, command.week(), command.at());
    if (early != null) {
      return early;
    }
    MemberId taker = HandoverChecks.taker(handovers, squad, command.week());
    if (taker == null || (!command.lead() && !command.by().equals(taker))) {
      return HandoverChecks.notTheTaker(taker, command.week());
    }
    HandoverNote note = handovers.note(squad, command.week());
    if (note.accepted() != null) {
      return Decision.accepted();
    }
    if (note.written() == null) {
      return Decision.rejected(
          RotationRule.NOT_WRITTEN,
          "Nobody has written the note of %s. Ask for it, or carry on with what is open."
              .formatted(command.week()));
    }
    if (command.seen() != null && command.seen() != note.revision()) {
      return HandoverChecks.moved(note);
    }
    return Decision.accepted(
        new HandoverAccepted(
            squad, command.week(), taker, command.by(), taken(handovers, command), command.at()));
  }

  /** What was opened in a later turn is not handed over by this note. */
  private static List<Taken> taken(Handovers handovers, AcceptHandover command) {
    return handovers.open(command.squad()).stream()
        .map(item -> item.opened())
        .filter(opened -> opened.week().compareTo(command.week()) <= 0)
        .map(opened -> new Taken(opened.item(), opened.week(), opened.at()))
        .toList();
  }
}
