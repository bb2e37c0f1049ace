package io.allotment.community.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.view.theme.Trend.Span;
import io.allotment.community.view.theme.Trend.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2027-01-06T12:00:00Z");

  private static Span days(@Nullable Integer from, @Nullable Integer until) {
    return new Span(ago(from), ago(until));
  }

  private static @Nullable Instant ago(@Nullable Integer days) {
    return days == null ? null : NOW.minus(Duration.ofDays(days));
  }

  private static Stream<Span> times(int count, Span span) {
    return Stream.generate(() -> span).limit(count);
  }

  @Test
  void countsWhatWasOpenAtTheEndOfEachOfTwelveWeeksAndNow() {
    Trend trend = Trend.of(List.of(days(null, null), days(20, 8), days(1, null)), NOW);
    assertThat(trend.weeks()).hasSize(12);
    assertThat(trend.weeks().subList(8, 12))
        .containsExactly(
            new Week("2026-W51", 2),
            new Week("2026-W52", 2),
            new Week("2026-W53", 1),
            new Week("2027-W01", 2));
    assertThat(trend.weeks().getFirst()).isEqualTo(new Week("2026-W43", 1));
  }

  @Test
  void whatIsCreatedLaterThanNowIsNotOpenYet() {
    assertThat(Trend.open(List.of(days(-1, null)), NOW)).isZero();
    assertThat(Trend.open(List.of(days(3, 0)), NOW)).isZero();
    assertThat(Trend.open(List.of(days(0, null)), NOW)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, same",
    "0, 1, 0, growing",
    "10, 1, 0, same",
    "10, 2, 0, growing",
    "10, 3, 3, same",
    "1, 0, 1, shrinking",
    "10, 0, 1, same",
    "10, 0, 2, shrinking",
    "11, 0, 2, same",
    "11, 3, 0, growing"
  })
  void growsOrShrinksByAtLeastAFifthInFourWeeks(int then, int came, int went, String word) {
    List<Span> stories =
        Stream.of(
                times(then - went, days(60, null)),
                times(went, days(60, 3)),
                times(came, days(5, null)))
            .flatMap(spans -> spans)
            .toList();
    assertThat(Trend.of(stories, NOW).word()).isEqualTo(word);
  }

  @Test
  void ofNoStoriesThereIsNoTrend() {
    Trend trend = Trend.of(List.of(), NOW);
    assertThat(trend.word()).isEqualTo("same");
    assertThat(trend.weeks()).allSatisfy(week -> assertThat(week.open()).isZero());
  }
}
