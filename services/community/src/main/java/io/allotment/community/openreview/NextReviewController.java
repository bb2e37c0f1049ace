package io.allotment.community.openreview;

import io.allotment.community.agenda.Agendas;
import io.allotment.community.view.known.Knowing;
import io.allotment.community.view.review.ReviewView.PartView;
import io.allotment.community.view.review.ReviewViews;
import io.allotment.community.view.review.Reviewing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks what a review that is opened now would look at. Everyone signed in may. */
@RestController
class NextReviewController {

  private final Reviewing reviewing;
  private final Knowing knowing;
  private final ReviewViews views;
  private final Clock clock;

  NextReviewController(Reviewing reviewing, Knowing knowing, ReviewViews views, Clock clock) {
    this.reviewing = reviewing;
    this.knowing = knowing;
    this.views = views;
    this.clock = clock;
  }

  /**
   * An agenda as it would be.
   *
   * @param since what happened from then on is what it would look at
   */
  record NextReview(Instant since, List<PartView> agenda) {}

  @GetMapping("/api/community/reviews/next")
  NextReview next() {
    Instant at = clock.instant();
    Instant since = reviewing.all().since(at);
    return new NextReview(since, views.agenda(Agendas.of(knowing.of(since, at), since, at)));
  }
}
