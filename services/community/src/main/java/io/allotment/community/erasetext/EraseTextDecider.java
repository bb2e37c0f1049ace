package io.allotment.community.erasetext;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfText.TextErased;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a text is erased: one that an event refers to, and once. */
public final class EraseTextDecider {
  public static final Decider<EraseText, Written, CommunityEvent> DECIDER =
      new Decider<>(
          Written.NOWHERE,
          EraseTextDecider::decide,
          Written::after,
          command -> Boundary.of(CommunityTags.text(command.text())),
          CommunityTags::of);

  private EraseTextDecider() {}

  /** What is known of the one text that was read about. */
  public enum Written {
    NOWHERE,
    THERE,
    ERASED;

    Written after(CommunityEvent event) {
      return event instanceof TextErased || this == ERASED ? ERASED : THERE;
    }
  }

  private static Decision<CommunityEvent> decide(EraseText command, Written written) {
    return switch (written) {
      case NOWHERE ->
          Decision.rejected(
              CommunityRule.UNKNOWN_TEXT,
              "There is no text %s. Look at the theme, the note or the decision it stands with."
                  .formatted(command.text()));
      case THERE -> Decision.accepted(new TextErased(command.text(), command.at()));
      case ERASED -> Decision.accepted();
    };
  }
}
