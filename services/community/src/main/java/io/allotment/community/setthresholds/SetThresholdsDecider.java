package io.allotment.community.setthresholds;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfThresholds.ThresholdsSet;
import io.allotment.community.model.Thresholds;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Optional;

/**
 * Decides by what gardens are judged: each set is a version of its own, and who edits an older one
 * than there is decides nothing.
 */
public final class SetThresholdsDecider {
  public static final Decider<SetThresholds, Standing, CommunityEvent> DECIDER =
      new Decider<>(
          new Standing(0, Thresholds.DEFAULT),
          SetThresholdsDecider::decide,
          Standing::after,
          _ -> Boundary.of(CommunityTags.thresholds()),
          CommunityTags::of);

  private SetThresholdsDecider() {}

  /** What was set last. */
  public record Standing(int version, Thresholds values) {

    Standing after(CommunityEvent event) {
      return event instanceof ThresholdsSet set ? new Standing(set.version(), set.values()) : this;
    }
  }

  private static Decision<CommunityEvent> decide(SetThresholds command, Standing standing) {
    Optional<String> wrong = command.values().wrong();
    if (wrong.isPresent()) {
      return Decision.rejected(
          CommunityRule.BAD_THRESHOLD, wrong.get() + " Correct it and send all of them again.");
    }
    if (command.seen() != standing.version()) {
      return Decision.rejected(
          CommunityRule.THRESHOLDS_MOVED,
          "Somebody set version %d meanwhile, and you edited version %d. Look at both and send"
                  .formatted(standing.version(), command.seen())
              + " what is to hold.");
    }
    return standing.version() > 0 && command.values().equals(standing.values())
        ? Decision.accepted()
        : Decision.accepted(
            new ThresholdsSet(
                standing.version() + 1, command.values(), command.by(), command.at()));
  }
}
