package io.allotment.rotation.marktrained;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Standing.Note;
import io.allotment.rotation.model.Member;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Set;

/** Decides that a member is trained, which may fill gaps that were published. */
public final class MarkTrainedDecider {
  public static final Decider<MarkTrained, Standing, RotationEvent> DECIDER =
      Standing.decider(
          MarkTrainedDecider::decide,
          command -> command.rosters().boundary(command.squad(), command.member()));

  private MarkTrainedDecider() {}

  private static Decision<RotationEvent> decide(MarkTrained command, Standing standing) {
    if (standing.squad(command.squad()) == null) {
      return Refusals.unknown(command.squad());
    }
    Member member = standing.member(command.squad(), command.member());
    if (member == null) {
      return Refusals.unknown(command.squad(), command.member());
    }
    Note note = standing.note(command.squad(), command.member());
    if (member.trained() && (note == null || !note.untrained())) {
      return Decision.accepted();
    }
    return command.rosters().hold(standing, Set.of(command.squad()))
        ? Consequences.of(
            standing, new MarkedTrained(command.squad(), command.member(), command.at()))
        : Refusals.rostersMoved();
  }
}
