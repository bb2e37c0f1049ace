package io.allotment.community.event;

import io.allotment.community.model.DecisionId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decision;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One decision, and the review in which something is done about it.
 *
 * @param decision null where it was never taken
 */
public record Sitting(Meeting meeting, @Nullable Decided decision) {

  public static final Sitting NONE = new Sitting(Meeting.NONE, null);

  /** All that happened to a decision. */
  public static Boundary boundary(DecisionId decision) {
    return Boundary.of(CommunityTags.decision(decision));
  }

  public Sitting after(CommunityEvent event) {
    return new Sitting(meeting.after(event), Decided.after(decision, event));
  }

  /** Decides about a decision that was taken; any other is refused. */
  public Decision<CommunityEvent> about(
      DecisionId id, Function<Decided, Decision<CommunityEvent>> decide) {
    return decision == null
        ? Decision.rejected(
            CommunityRule.UNKNOWN_DECISION,
            "There is no decision %s. Look at the list of decisions.".formatted(id))
        : decide.apply(decision);
  }
}
