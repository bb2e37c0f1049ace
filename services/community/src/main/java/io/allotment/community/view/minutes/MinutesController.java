package io.allotment.community.view.minutes;

import io.allotment.community.model.ReviewId;
import io.allotment.community.view.review.ReviewViews;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for the minutes of a review. Everyone signed in may. */
@RestController
@RequestMapping("/api/community/reviews/{review}")
class MinutesController {

  private static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private final ReviewViews reviews;

  MinutesController(ReviewViews reviews) {
    this.reviews = reviews;
  }

  @GetMapping("/minutes")
  Minutes minutes(@PathVariable ReviewId review, Caller caller) {
    return Minutes.of(reviews.of(review, caller));
  }

  @GetMapping(path = "/minutes.md", produces = MARKDOWN)
  String markdown(@PathVariable ReviewId review, Caller caller) {
    return Markdown.of(Minutes.of(reviews.of(review, caller)));
  }
}
