package io.allotment.community.recordeffect;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Decided;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfDecision.EffectTaken;
import io.allotment.community.event.Sitting;
import io.allotment.community.recordeffect.RecordEffect.Refusal;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides how it stands with what a decision changes by itself, once for each time it is tried. */
public final class RecordEffectDecider {
  public static final Decider<RecordEffect, Sitting, CommunityEvent> DECIDER =
      new Decider<>(
          Sitting.NONE,
          RecordEffectDecider::decide,
          Sitting::after,
          command -> Sitting.boundary(command.decision()),
          CommunityTags::of);

  private RecordEffectDecider() {}

  private static Decision<CommunityEvent> decide(RecordEffect command, Sitting sitting) {
    return sitting.about(
        command.decision(),
        decided ->
            isWaiting(command, decided)
                ? Decision.accepted(event(command, decided))
                : Decision.accepted());
  }

  private static boolean isWaiting(RecordEffect command, Decided decided) {
    Decided.Consequence consequence = decided.consequence();
    return consequence != null
        && consequence.state() == Decided.State.PENDING
        && consequence.revision() == command.revision();
  }

  private static CommunityEvent event(RecordEffect command, Decided decided) {
    Refusal refusal = command.refusal();
    return refusal == null
        ? new EffectTaken(command.decision(), decided.squad(), command.revision(), command.at())
        : new EffectRefused(
            command.decision(),
            decided.squad(),
            command.revision(),
            refusal.rule(),
            refusal.sentence(),
            command.at());
  }
}
