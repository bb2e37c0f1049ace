package io.allotment.community.dropview;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfView.ViewDropped;
import io.allotment.community.event.SavedViews;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a saved view is dropped, once. */
public final class DropViewDecider {
  public static final Decider<DropView, SavedViews, CommunityEvent> DECIDER =
      new Decider<>(
          SavedViews.NONE,
          DropViewDecider::decide,
          SavedViews::after,
          command -> Boundary.of(CommunityTags.views(command.owner())),
          CommunityTags::of);

  private DropViewDecider() {}

  private static Decision<CommunityEvent> decide(DropView command, SavedViews saved) {
    return saved.byId().containsKey(command.view())
        ? Decision.accepted(
            new ViewDropped(command.view(), command.owner(), command.by(), command.at()))
        : Decision.accepted();
  }
}
