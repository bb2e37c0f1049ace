package io.allotment.community;

import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.model.Agenda;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.Effect;
import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import io.allotment.community.model.MilliDays;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reviews that tests begin with. */
public final class Reviewed {

  public static final ReviewId FIRST = ReviewId.of(1);
  public static final ReviewId SECOND = ReviewId.of(2);
  public static final DecisionId DECISION = new DecisionId("decision-1");
  public static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  public static final LocalDate DUE = LocalDate.parse("2026-12-08");
  public static final Instant LATER = NOW.plus(Duration.ofDays(28));
  public static final Effect FORGIVENESS = new Effect.Forgiveness(CHECKOUT, new MilliDays(1_500));
  public static final Agenda AGENDA =
      new Agenda(
          List.of(
              Item.of(ItemKind.DEBT, CHECKOUT, null, Map.of("owed", 3_000L, "before", 1_000L))));

  private Reviewed() {}

  /** The first review, opened just now. */
  public static ReviewOpened opened() {
    return new ReviewOpened(FIRST, INES, NOW.minus(Duration.ofDays(28)), AGENDA, NOW);
  }

  /** The end of the first review. */
  public static ReviewClosed closed() {
    return new ReviewClosed(FIRST, INES, NOW);
  }

  /** The second review, four weeks later. */
  public static ReviewOpened again() {
    return new ReviewOpened(SECOND, INES, NOW, Agenda.EMPTY, LATER);
  }

  /** A decision of the first review. */
  public static DecisionTaken decided(Effect effect) {
    return new DecisionTaken(
        DECISION, FIRST, Part.RESERVE, "debt/checkout", WORDS, CHECKOUT, DUE, effect, INES, NOW);
  }

  /** These happened, the first review opened before them. */
  public static Given<CommunityEvent> open(CommunityEvent... then) {
    return Given.that(Stream.concat(Stream.of(opened()), Arrays.stream(then)).toList());
  }
}
