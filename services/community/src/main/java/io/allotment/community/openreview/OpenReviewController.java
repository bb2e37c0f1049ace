package io.allotment.community.openreview;

import io.allotment.community.agenda.Agendas;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.event.Reviews;
import io.allotment.community.model.MemberId;
import io.allotment.community.view.known.Knowing;
import io.allotment.community.view.review.ReviewView;
import io.allotment.community.view.review.ReviewViews;
import io.allotment.community.view.review.Reviewing;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens a review. A steward does, and leads it. */
@RestController
class OpenReviewController {

  private final Commands<CommunityEvent> commands;
  private final Reviewing reviewing;
  private final Knowing knowing;
  private final ReviewViews views;

  OpenReviewController(
      Commands<CommunityEvent> commands, Reviewing reviewing, Knowing knowing, ReviewViews views) {
    this.commands = commands;
    this.reviewing = reviewing;
    this.knowing = knowing;
    this.views = views;
  }

  /** Where one is open the problem says which. */
  @PostMapping("/api/community/reviews")
  @ResponseStatus(HttpStatus.CREATED)
  ReviewView open(Caller caller, Act act) {
    caller.mustBeSteward();
    MemberId lead = new MemberId(caller.member());
    try {
      var outcome = commands.send(act, () -> prepared(lead, act.at()));
      return views.of(outcome.first(ReviewOpened.class).orElseThrow().review(), caller);
    } catch (RefusedException refused) {
      ReviewOpened open = reviewing.all().open();
      throw refused.rule() == CommunityRule.REVIEW_OPEN && open != null
          ? new DetailedRefusalException(
              refused.rule(), refused.detail(), Map.of("review", open.review().value()))
          : refused;
    }
  }

  private OpenReview prepared(MemberId lead, Instant at) {
    Reviews reviews = reviewing.all();
    Instant since = reviews.since(at);
    return new OpenReview(lead, since, Agendas.of(knowing.of(since, at), since, at), at);
  }
}
