package io.allotment.community.enterpart;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.community.view.review.ReviewView;
import io.allotment.community.view.review.ReviewViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goes to a part of the agenda. Stewards do. */
@RestController
class EnterPartController {

  private final Commands<CommunityEvent> commands;
  private final ReviewViews views;

  EnterPartController(Commands<CommunityEvent> commands, ReviewViews views) {
    this.commands = commands;
    this.views = views;
  }

  @PutMapping("/api/community/reviews/{review}/part/{part}")
  ReviewView enter(@PathVariable ReviewId review, @PathVariable Part part, Caller caller, Act act) {
    caller.mustBeSteward();
    var _ =
        commands.send(act, new EnterPart(review, part, new MemberId(caller.member()), act.at()));
    return views.of(review, caller);
  }
}
