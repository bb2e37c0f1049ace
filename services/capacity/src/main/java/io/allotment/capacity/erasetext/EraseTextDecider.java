package io.allotment.capacity.erasetext;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfText.TextErased;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a sentence is erased: one that an event refers to, and once. */
public final class EraseTextDecider {
  public static final Decider<EraseText, Written, CapacityEvent> DECIDER =
      new Decider<>(
          Written.NOWHERE,
          EraseTextDecider::decide,
          Written::after,
          command -> Boundary.of(CapacityTags.text(command.text())),
          CapacityTags::of);

  private EraseTextDecider() {}

  /** What is known of the one sentence that was read about. */
  public enum Written {
    NOWHERE,
    THERE,
    ERASED;

    Written after(CapacityEvent event) {
      return event instanceof TextErased || this == ERASED ? ERASED : THERE;
    }
  }

  private static Decision<CapacityEvent> decide(EraseText command, Written written) {
    return switch (written) {
      case NOWHERE ->
          Decision.rejected(
              CapacityRule.UNKNOWN_SENTENCE,
              "There is no sentence %s. Look at the raid or the debt it stands with."
                  .formatted(command.text()));
      case THERE -> Decision.accepted(new TextErased(command.text(), command.at()));
      case ERASED -> Decision.accepted();
    };
  }
}
