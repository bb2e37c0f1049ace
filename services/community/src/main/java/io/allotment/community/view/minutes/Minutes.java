package io.allotment.community.view.minutes;

import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.review.ReviewView;
import io.allotment.community.view.review.ReviewView.FollowedView;
import io.allotment.community.view.review.ReviewView.ItemView;
import io.allotment.community.view.review.ReviewView.NoteView;
import io.allotment.community.view.review.ReviewView.PartView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review came to, part by part, so that who was not there needs nothing else.
 *
 * @param state open while it is not yet final, closed, or abandoned
 * @param date the day it was opened, in UTC
 */
public record Minutes(
    String review,
    String state,
    LocalDate date,
    Instant openedAt,
    @Nullable Instant closedAt,
    Instant since,
    Person lead,
    List<Person> members,
    List<Section> parts) {

  /**
   * A part with what was said and decided in it.
   *
   * @param followUps what was said came of earlier decisions; with the part of that name only
   */
  public record Section(
      String part,
      String title,
      List<ItemView> items,
      List<NoteView> notes,
      List<DecisionView> decisions,
      List<FollowedView> followUps) {}

  static Minutes of(ReviewView review) {
    return new Minutes(
        review.review(),
        review.state(),
        LocalDate.ofInstant(review.openedAt(), ZoneOffset.UTC),
        review.openedAt(),
        review.closedAt(),
        review.since(),
        review.lead(),
        review.members(),
        review.agenda().stream().map(part -> section(part, review)).toList());
  }

  private static Section section(PartView part, ReviewView review) {
    return new Section(
        part.part(),
        part.title(),
        part.items(),
        review.notes().stream().filter(note -> note.part().equals(part.part())).toList(),
        review.decisions().stream()
            .filter(decision -> decision.part().equals(part.part()))
            .toList(),
        part.part().equals("decisions") ? review.followUps() : List.of());
  }
}
