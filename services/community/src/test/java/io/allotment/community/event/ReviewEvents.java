package io.allotment.community.event;

import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.SEARCH;
import static io.allotment.community.Sample.WORDS;

import io.allotment.community.event.OfDecision.DecisionChanged;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.OfDecision.DecisionLinked;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfDecision.EffectTaken;
import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.model.Agenda;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.Effect;
import io.allotment.community.model.FollowUp;
import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import io.allotment.community.model.MilliDays;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.Percent;
import io.allotment.community.model.ReviewId;
import io.allotment.community.model.StoryId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One of each event of reviews and decisions. */
final class ReviewEvents {

  private static final ReviewId REVIEW = ReviewId.of(7);
  private static final DecisionId DECISION = new DecisionId("decision-1");
  private static final LocalDate DUE = LocalDate.parse("2026-12-08");

  static final List<CommunityEvent> ALL =
      List.of(
          new ReviewOpened(
              REVIEW,
              INES,
              NOW.minus(Duration.ofDays(28)),
              new Agenda(
                  List.of(
                      Item.of(
                          ItemKind.GAP_AHEAD,
                          CHECKOUT,
                          "2026-W51",
                          Map.of("from", 20_800L, "until", 20_802L, "hours", 40L)),
                      Item.of(
                          ItemKind.NEW_THEME,
                          null,
                          "flaky-tests",
                          Map.of("stories", 14L, "squads", 5L, "oldest", 41L)))),
              NOW),
          new PartEntered(REVIEW, Part.BACKLOG, INES, NOW),
          new MemberJoined(REVIEW, JON, NOW),
          new NoteWritten(
              REVIEW,
              new NoteId("note-1"),
              Part.BACKLOG,
              "new-theme/flaky-tests",
              WORDS,
              2,
              JON,
              NOW),
          new ReviewClosed(REVIEW, INES, NOW),
          new ReviewAbandoned(REVIEW, INES, NOW),
          new DecisionTaken(
              DECISION,
              REVIEW,
              Part.RESERVE,
              "debt/search",
              WORDS,
              SEARCH,
              DUE,
              new Effect.Forgiveness(SEARCH, new MilliDays(1_500)),
              INES,
              NOW),
          new DecisionChanged(
              DECISION,
              REVIEW,
              WORDS,
              CHECKOUT,
              DUE,
              new Effect.Floor(new Percent(30), LocalDate.parse("2027-01-01")),
              2,
              INES,
              NOW),
          new DecisionLinked(DECISION, CHECKOUT, new StoryId("gh-12"), INES, NOW),
          new DecisionFollowedUp(
              DECISION, CHECKOUT, ReviewId.of(8), FollowUp.CARRIED, DUE, WORDS, INES, NOW),
          new EffectTaken(DECISION, CHECKOUT, 2, NOW),
          new EffectRefused(
              DECISION, SEARCH, 1, "more-than-owed", "search owes 1 day now. Forgive that.", NOW));

  private ReviewEvents() {}
}
