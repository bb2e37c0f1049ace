package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the small values accept, refuse and mean. */
class ValuesTest {

  @Test
  void idsAreSlugs() {
    assertThat(new MemberId("ines.o-neill_2").value()).isEqualTo("ines.o-neill_2");
    assertThat(new SquadId("a".repeat(63)).toString()).hasSize(63);
    for (String bad : List.of("", "A", "-a", ".a", "a b", "ä", "a".repeat(64), "a\n", "a/b")) {
      assertThatThrownBy(() -> new MemberId(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("A member id has 1 to 63");
      assertThatThrownBy(() -> new SquadId(bad)).hasMessageStartingWith("A squad id");
    }
  }

  @Test
  void ratiosAreReducedAndReadBack() {
    assertThat(Ratio.of(4, -18)).isEqualTo(Ratio.of(-2, 9)).hasToString("-2/9");
    assertThat(Ratio.parse("0.8")).isEqualTo(Ratio.of(4, 5));
    assertThat(Ratio.parse("1")).isEqualTo(Ratio.ONE).hasToString("1");
    assertThat(Ratio.parse("-4/9").abs().doubleValue()).isEqualTo(4.0 / 9);
    assertThat(Ratio.parse("0/5")).isEqualTo(Ratio.ZERO);
    for (String bad : List.of("", "1/0", "1/-2", "a", "1e9", "1,5", " 1", "+1", ".5", "1/2/3")) {
      assertThatThrownBy(() -> Ratio.parse(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + bad + "\"");
    }
  }

  @Property(tries = 200)
  void ratiosCalculateAsFractionsDo(
      @ForAll @IntRange(min = -99, max = 99) int a,
      @ForAll @IntRange(min = 1, max = 99) int b,
      @ForAll @IntRange(min = -99, max = 99) int c,
      @ForAll @IntRange(min = 1, max = 99) int d) {
    Ratio one = Ratio.of(a, b);
    Ratio other = Ratio.of(c, d);
    assertThat(one.plus(other)).isEqualTo(Ratio.of((long) a * d + (long) c * b, (long) b * d));
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.compareTo(other)).isEqualTo(Integer.compare(a * d, c * b));
    assertThat(Ratio.parse(one.toString())).isEqualTo(one);
    if (c != 0) {
      assertThat(one.times(other).dividedBy(other)).isEqualTo(one);
    }
  }

  @Test
  void weeksAreThoseOfTheIsoCalendar() {
    assertThat(DutyWeek.parse("2026-W53").day(DayOfWeek.MONDAY))
        .isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(DutyWeek.parse("2026-W53").plus(1)).hasToString("2027-W01");
    assertThat(DutyWeek.of(LocalDate.of(2027, 1, 3))).hasToString("2026-W53");
    assertThat(DutyWeek.parse("2026-W01").until(DutyWeek.parse("2027-W01"))).isEqualTo(53);
    assertThat(DutyWeek.parse("2026-W53")).isLessThan(DutyWeek.parse("2027-W01"));
    for (String bad :
        List.of("2027-W53", "2026-W54", "2026-W00", "2026-53", "26-W01", "2026-W1", "")) {
      assertThatThrownBy(() -> DutyWeek.parse(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 100)
  void weeksCountOnWithoutAHole(@ForAll @IntRange(min = -3000, max = 3000) int weeks) {
    DutyWeek week = Gardens.FIRST.plus(weeks);
    assertThat(Gardens.FIRST.until(week)).isEqualTo(weeks);
    assertThat(DutyWeek.parse(week.toString())).isEqualTo(week);
    assertThat(Integer.signum(Gardens.FIRST.compareTo(week))).isEqualTo(-Integer.signum(weeks));
  }

  @Test
  void figuresThatMakeNoSenseAreRefused() {
    Instant now = Instant.EPOCH;
    List<Runnable> refused =
        List.of(
            () -> new Span(now, now),
            () -> new Absence.Hours(now, now),
            () -> new Absence.Days(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1)),
            () -> Member.of("a", 0).withShare(Ratio.ZERO),
            () -> Member.of("a", 0).withShare(Ratio.of(2)),
            () -> Member.of("a", 0).withShadowWeeksLeft(-1),
            () -> Policy.DEFAULT.withRest(-1),
            () -> new Policy(1, 1, Ratio.of(2), 4, 13, 52),
            () -> new Policy(1, 1, Ratio.ONE, 14, 13, 52),
            () -> new Policy(1, 1, Ratio.ONE, 4, 13, 12),
            () -> new Handover(DayOfWeek.MONDAY, java.time.LocalTime.NOON, Gardens.UTC, 0),
            () -> new HolidayWeek(Ratio.ZERO, Sorted.noMap(), Sorted.noSet()));
    for (Runnable construction : refused) {
      assertThatThrownBy(construction::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith(".");
    }
  }

  @Test
  void piecesAreOrderedJoinedAndKeptApart() {
    Span span = Handover.weekly(Gardens.UTC).turn(Gardens.FIRST);
    Instant one = span.start().plusSeconds(3600);
    Instant two = one.plusSeconds(3600);
    MemberId a = Gardens.id("a");
    Turn turn = Turn.whole(Gardens.FIRST, 1, span, a, null);
    Piece first = new Piece(a, new Span(span.start(), one));
    Piece second = new Piece(a, new Span(one, two));
    Piece rest = new Piece(Gardens.id("b"), new Span(two, span.end()));
    assertThat(turn.withPieces(List.of(rest, second, first)).pieces())
        .containsExactly(new Piece(a, new Span(span.start(), two)), rest);
    assertThat(turn.withPieces(List.of(rest, second)).holes()).containsExactly(first.span());
    assertThat(turn.withPieces(List.of(first, rest)).gardener()).hasToString("b");
    assertThat(turn.withPieces(List.of(first, rest)).servingAt(one)).isNull();
    assertThat(turn.servingAt(span.end())).isNull();
    assertThatThrownBy(() -> turn.withPieces(List.of(turn.pieces().getFirst(), rest)))
        .isInstanceOf(IllegalArgumentException.class);
    Piece outside = new Piece(a, new Span(span.start().minusSeconds(1), one));
    assertThatThrownBy(() -> turn.withPieces(List.of(outside)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
