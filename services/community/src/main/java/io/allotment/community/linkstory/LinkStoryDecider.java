package io.allotment.community.linkstory;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfDecision.DecisionLinked;
import io.allotment.community.event.Sitting;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Objects;

/** Decides which story does what was decided, also when the review is long over. */
public final class LinkStoryDecider {
  public static final Decider<LinkStory, Sitting, CommunityEvent> DECIDER =
      new Decider<>(
          Sitting.NONE,
          LinkStoryDecider::decide,
          Sitting::after,
          command -> Sitting.boundary(command.decision()),
          CommunityTags::of);

  private LinkStoryDecider() {}

  private static Decision<CommunityEvent> decide(LinkStory command, Sitting sitting) {
    return sitting.about(
        command.decision(),
        decided ->
            Objects.equals(decided.story(), command.story())
                ? Decision.accepted()
                : Decision.accepted(
                    new DecisionLinked(
                        command.decision(),
                        decided.squad(),
                        command.story(),
                        command.by(),
                        command.at())));
  }
}
