package io.allotment.community.view.review;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfReview;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.event.Reviews;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Numbered;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads from the log how reviews stand now. */
@Component
public class Reviewing {

  private static final BiFunction<Reviews, CommunityEvent, Reviews> AFTER = Reviews::after;

  private final Commands<CommunityEvent> commands;

  Reviewing(Commands<CommunityEvent> commands) {
    this.commands = commands;
  }

  /** All there were, as far as their openings and ends tell. */
  public Reviews all() {
    return commands.fold(Reviews.BOUNDARY, Reviews.NONE, AFTER);
  }

  /**
   * The one that is open.
   *
   * @throws RefusedException if there is none
   */
  public ReviewId open() {
    ReviewOpened open = all().open();
    if (open == null) {
      throw new RefusedException(
          CommunityRule.NO_REVIEW_OPEN, "No review is open. Have a steward open one.");
    }
    return open.review();
  }

  /** The ids of those that were opened, the first first. */
  List<ReviewId> ids() {
    return commands.events(Reviews.BOUNDARY).stream()
        .filter(ReviewOpened.class::isInstance)
        .map(event -> ((OfReview) event).review())
        .toList();
  }

  /**
   * What happened in one.
   *
   * @throws RefusedException if it was never opened
   */
  Told of(ReviewId review) {
    List<Numbered<CommunityEvent>> events =
        commands.events(Boundary.of(CommunityTags.review(review)), 0);
    Held held = Held.of(events.stream().map(Numbered::event).toList());
    if (held == null) {
      throw new RefusedException(
          CommunityRule.UNKNOWN_REVIEW,
          "There is no review %s. Look at the list of reviews.".formatted(review));
    }
    return new Told(held, events.getLast().position());
  }

  /**
   * A review, and which version of it that is.
   *
   * @param revision greater after each change
   */
  record Told(Held held, long revision) {}
}
