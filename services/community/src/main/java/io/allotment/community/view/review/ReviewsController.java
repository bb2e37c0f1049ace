package io.allotment.community.view.review;

import io.allotment.community.model.ReviewId;
import io.allotment.community.view.review.ReviewList.Line;
import io.allotment.runtime.security.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for reviews. Everyone signed in may. */
@RestController
@RequestMapping("/api/community/reviews")
class ReviewsController {

  private final Reviewing reviewing;
  private final ReviewViews views;
  private final ReviewList list;

  ReviewsController(Reviewing reviewing, ReviewViews views, ReviewList list) {
    this.reviewing = reviewing;
    this.views = views;
    this.list = list;
  }

  /** All reviews, the latest first. */
  record All(int total, List<Line> items) {}

  @GetMapping
  All all() {
    List<Line> lines = list.all();
    return new All(lines.size(), lines);
  }

  /** The one that is open. */
  @GetMapping("/current")
  ReviewView current(Caller caller) {
    return views.of(reviewing.open(), caller);
  }

  @GetMapping("/{review}")
  ReviewView one(@PathVariable ReviewId review, Caller caller) {
    return views.of(review, caller);
  }
}
