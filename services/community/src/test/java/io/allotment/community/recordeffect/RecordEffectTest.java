package io.allotment.community.recordeffect;

import static io.allotment.community.Reviewed.DECISION;
import static io.allotment.community.Reviewed.DUE;
import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.FORGIVENESS;
import static io.allotment.community.Reviewed.decided;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.recordeffect.RecordEffectDecider.DECIDER;

import io.allotment.community.event.OfDecision.DecisionChanged;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfDecision.EffectTaken;
import io.allotment.community.recordeffect.RecordEffect.Refusal;
import org.junit.jupiter.api.Test;

class RecordEffectTest {

  private static final EffectTaken TAKEN = new EffectTaken(DECISION, CHECKOUT, 1, NOW);
  private static final EffectRefused REFUSED =
      new EffectRefused(DECISION, CHECKOUT, 1, "more-than-owed", "It owes less.", NOW);

  private static RecordEffect record(int revision, Refusal refusal) {
    return new RecordEffect(DECISION, revision, refusal, NOW);
  }

  @Test
  void whatCapacityMadeOfItIsRecorded() {
    open(decided(FORGIVENESS)).when(DECIDER, record(1, null)).then(TAKEN);
    open(decided(FORGIVENESS))
        .when(DECIDER, record(1, new Refusal("more-than-owed", "It owes less.")))
        .then(REFUSED);
  }

  @Test
  void onceForEachTimeItIsTried() {
    open(decided(FORGIVENESS), TAKEN).when(DECIDER, record(1, null)).then();
    open(decided(FORGIVENESS), REFUSED).when(DECIDER, record(1, null)).then();
    open(decided(null)).when(DECIDER, record(1, null)).then();
  }

  @Test
  void itIsTriedAnewWhereItWasDecidedAnew() {
    DecisionChanged changed =
        new DecisionChanged(DECISION, FIRST, WORDS, CHECKOUT, DUE, FORGIVENESS, 2, INES, NOW);
    open(decided(FORGIVENESS), REFUSED, changed).when(DECIDER, record(1, null)).then();
    open(decided(FORGIVENESS), REFUSED, changed)
        .when(DECIDER, record(2, null))
        .then(new EffectTaken(DECISION, CHECKOUT, 2, NOW));
  }

  @Test
  void wordsAloneDoNotHaveItTriedAnew() {
    DecisionChanged reworded =
        new DecisionChanged(DECISION, FIRST, WORDS, CHECKOUT, DUE, FORGIVENESS, 2, INES, NOW);
    open(decided(FORGIVENESS), reworded).when(DECIDER, record(1, null)).then(TAKEN);
  }
}
