package io.allotment.rotation.erasetext;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import org.jspecify.annotations.Nullable;

/** Decides that a text is erased: one that an event of the squad refers to, and once. */
public final class EraseTextDecider {
  public static final Decider<EraseText, Known, RotationEvent> DECIDER =
      new Decider<>(
          new Known(null, false),
          EraseTextDecider::decide,
          Known::after,
          command -> Boundary.of(RotationTags.text(command.text())),
          RotationTags::of);

  private EraseTextDecider() {}

  /**
   * What is known of the one text that was read about.
   *
   * @param squad in which it was written; null where it was not
   */
  public record Known(@Nullable SquadId squad, boolean erased) {

    Known after(RotationEvent event) {
      return event instanceof OfHandover of
          ? new Known(of.squad(), erased || of instanceof TextErased)
          : this;
    }
  }

  private static Decision<RotationEvent> decide(EraseText command, Known known) {
    if (!command.squad().equals(known.squad())) {
      return Decision.rejected(
          RotationRule.UNKNOWN_TEXT,
          "There is no text %s in %s. Look at the note it stands in."
              .formatted(command.text(), command.squad()));
    }
    return known.erased()
        ? Decision.accepted()
        : Decision.accepted(new TextErased(command.squad(), command.text(), command.at()));
  }
}
