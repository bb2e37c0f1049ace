package io.allotment.community.saveview;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfView.ViewSaved;
import io.allotment.community.event.SavedViews;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a view is saved: so few that one finds them again. */
public final class SaveViewDecider {
  static final int MOST = 50;

  public static final Decider<SaveView, SavedViews, CommunityEvent> DECIDER =
      new Decider<>(
          SavedViews.NONE,
          SaveViewDecider::decide,
          SavedViews::after,
          command -> Boundary.of(CommunityTags.views(command.owner())),
          CommunityTags::of);

  private SaveViewDecider() {}

  private static Decision<CommunityEvent> decide(SaveView command, SavedViews saved) {
    if (saved.byId().size() >= MOST && !saved.byId().containsKey(command.view())) {
      return Decision.rejected(
          CommunityRule.TOO_MANY_VIEWS,
          "There are %d saved views. Drop one, then save this.".formatted(MOST));
    }
    return Decision.accepted(
        new ViewSaved(
            command.view(),
            command.owner(),
            command.name(),
            command.query(),
            command.by(),
            command.at()));
  }
}
