package io.allotment.community.closereview;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import io.allotment.community.view.review.ReviewView;
import io.allotment.community.view.review.ReviewViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends a review. Stewards do. */
@RestController
class CloseReviewController {

  private final Commands<CommunityEvent> commands;
  private final ReviewViews views;

  CloseReviewController(Commands<CommunityEvent> commands, ReviewViews views) {
    this.commands = commands;
    this.views = views;
  }

  @PostMapping("/api/community/reviews/{review}/close")
  ReviewView close(@PathVariable ReviewId review, Caller caller, Act act) {
    caller.mustBeSteward();
    var _ = commands.send(act, new CloseReview(review, new MemberId(caller.member()), act.at()));
    return views.of(review, caller);
  }
}
