package io.allotment.community.recordeffect;

import io.allotment.community.model.DecisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records what capacity made of a decision.
 *
 * @param revision of the decision, as capacity was asked
 * @param refusal null where it did what was decided
 */
public record RecordEffect(
    DecisionId decision, int revision, @Nullable Refusal refusal, Instant at) {

  /** Why capacity refused: the id of its rule, and a sentence. */
  public record Refusal(String rule, String sentence) {}
}
