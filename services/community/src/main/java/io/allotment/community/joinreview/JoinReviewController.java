package io.allotment.community.joinreview;

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

/** Takes part in a review. Everyone signed in may. */
@RestController
class JoinReviewController {

  private final Commands<CommunityEvent> commands;
  private final ReviewViews views;

  JoinReviewController(Commands<CommunityEvent> commands, ReviewViews views) {
    this.commands = commands;
    this.views = views;
  }

  @PostMapping("/api/community/reviews/{review}/join")
  ReviewView join(@PathVariable ReviewId review, Caller caller, Act act) {
    var _ = commands.send(act, new JoinReview(review, new MemberId(caller.member()), act.at()));
    return views.of(review, caller);
  }
}
