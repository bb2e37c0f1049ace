package io.allotment.rotation.event;

import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Ratio;
import org.jspecify.annotations.Nullable;

/** The figures of a policy as someone asks for them, unchecked. What is null stays as it is. */
public record PolicyFigures(
    @Nullable Integer rest,
    @Nullable Integer shadowWeeks,
    @Nullable Ratio freeShare,
    @Nullable Integer frozenWeeks,
    @Nullable Integer publishedWeeks,
    @Nullable Integer forecastWeeks) {
  public static final PolicyFigures UNCHANGED =
      new PolicyFigures(null, null, null, null, null, null);

  /**
   * The policy with these figures in the place of its own.
   *
   * @throws IllegalArgumentException with a sentence, when a figure makes no sense
   */
  public Policy over(Policy policy) {
    return new Policy(
        rest == null ? policy.rest() : rest,
        shadowWeeks == null ? policy.shadowWeeks() : shadowWeeks,
        freeShare == null ? policy.freeShare() : freeShare,
        frozenWeeks == null ? policy.frozenWeeks() : frozenWeeks,
        publishedWeeks == null ? policy.publishedWeeks() : publishedWeeks,
        forecastWeeks == null ? policy.forecastWeeks() : forecastWeeks);
  }
}
