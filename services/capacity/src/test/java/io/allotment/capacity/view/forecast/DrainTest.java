package io.allotment.capacity.view.forecast;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.member;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Sample;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.view.forecast.Drain.Drawn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was drawn, and when, as it was said and said otherwise. */
class DrainTest {

  private static final Instant MONDAY = NOW;
  private static final Instant TUESDAY = NOW.plusSeconds(86_400);
  private static final Instant WEDNESDAY = TUESDAY.plusSeconds(86_400);

  private static Spent spent(StoryId story, Account account, long amount, Instant at) {
    return new Spent(
        CHECKOUT,
        SEVEN,
        story,
        new Spending(Map.of(account, mpd(amount))),
        MilliDays.ZERO,
        Measure.ACTUAL,
        false,
        INES,
        at);
  }

  private static SpendingCorrected corrected(StoryId story, Account account, long amount) {
    return new SpendingCorrected(
        CHECKOUT,
        SEVEN,
        story,
        new Spending(Map.of(account, mpd(amount))),
        null,
        WORDS,
        INES,
        WEDNESDAY);
  }

  private static Drain after(CapacityEvent... events) {
    Drain drain = Drain.NOTHING;
    for (CapacityEvent event : events) {
      drain = drain.after(event);
    }
    return drain;
  }

  @Test
  void aTotalIsDrawnPieceByPiece() {
    Drain drain =
        after(
            spent(UPGRADE, Account.IMPROVEMENT, 500, MONDAY),
            spent(UPGRADE, Account.IMPROVEMENT, 800, TUESDAY),
            spent(INCIDENT, Account.GARDEN, 200, TUESDAY));
    assertThat(drain.all())
        .containsExactlyInAnyOrder(
            new Drawn(Account.IMPROVEMENT, mpd(500), MONDAY),
            new Drawn(Account.IMPROVEMENT, mpd(300), TUESDAY),
            new Drawn(Account.GARDEN, mpd(200), TUESDAY));
    assertThat(drain.from(Account.IMPROVEMENT)).isEqualTo(mpd(800));
    assertThat(drain.from(Account.GARDEN)).isEqualTo(mpd(200));
  }

  @Test
  void featuresDrawNothingOfWhatIsKept() {
    assertThat(after(spent(UPGRADE, Account.FEATURE, 500, MONDAY)).all()).isEmpty();
  }

  @Test
  void whatWasLessIsTakenOffWhatWasSaidLast() {
    Drain drain =
        after(
            spent(UPGRADE, Account.IMPROVEMENT, 500, MONDAY),
            spent(UPGRADE, Account.IMPROVEMENT, 800, TUESDAY),
            corrected(UPGRADE, Account.IMPROVEMENT, 400));
    assertThat(drain.all()).containsExactly(new Drawn(Account.IMPROVEMENT, mpd(400), MONDAY));
    assertThat(drain.after(corrected(UPGRADE, Account.GARDEN, 100)).all())
        .containsExactly(new Drawn(Account.GARDEN, mpd(100), WEDNESDAY));
  }

  @Test
  void whatItHadAtItsOpeningStays() {
    List<CapacityEvent> events =
        opened()
            .and(
                TellMemberDecider.DECIDER,
                member(Sample.SIX.get(1), 2, there(Sample.away("2026-11-09", "2026-11-13"))))
            .events();
    Drain drain = after(events.toArray(CapacityEvent[]::new));
    assertThat(Objects.requireNonNull(drain.opened()).total()).isEqualTo(mpd(38_250));
  }
}
