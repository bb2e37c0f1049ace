package io.allotment.rotation.pay;

import static io.allotment.rotation.Paying.POLICY;
import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Paying;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.HourKind;
import io.allotment.rotation.model.HourTerms;
import io.allotment.rotation.model.OnCall;
import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.Timeline;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a week is paid, as anybody can count it. */
class PayLinesTest {

  private static HourTerms terms(OutOfHoursPolicy policy, String... holidays) {
    TreeSet<LocalDate> days = new TreeSet<>();
    Arrays.stream(holidays).map(LocalDate::parse).forEach(days::add);
    return new HourTerms(policy, WorkingPattern.WEEKDAYS, days);
  }

  private static Timeline<HourTerms> always(HourTerms terms) {
    return Timeline.of(terms);
  }

  private static Turn turn(String week, ZoneId zone) {
    DutyWeek in = DutyWeek.parse(week);
    return Turn.whole(in, 1, Handover.weekly(zone).turn(in), INES, null);
  }

  private static List<PayLine> lines(
      Timeline<HourTerms> terms, Timeline<OnCall> call, Turn... turns) {
    return new PayLines(CHECKOUT, INES, terms, call)
        .of(List.of(turns), new Span(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")));
  }

  private static Timeline<OnCall> in(ZoneId zone) {
    return Timeline.of(new OnCall(zone));
  }

  private static SortedMap<HourKind, Ratio> hours(List<PayLine> lines) {
    SortedMap<HourKind, Ratio> hours = new TreeMap<>();
    lines.forEach(line -> hours.merge(line.kind(), line.hours(), Ratio::plus));
    return hours;
  }

  private static Ratio all(List<PayLine> lines) {
    return Ratio.sum(lines.stream().map(PayLine::hours).toList());
  }

  /** Five days of 9 to 17 are 40 of its 168 hours. */
  @Test
  void aWeekWithoutAnything() {
    List<PayLine> lines = lines(always(terms(POLICY)), in(BERLIN), turn("2026-W46", BERLIN));
    assertThat(hours(lines))
        .containsEntry(HourKind.EVENING, Ratio.of(5 * 8))
        .containsEntry(HourKind.NIGHT, Ratio.of(5 * 8))
        .containsEntry(HourKind.WEEKEND, Ratio.of(48))
        .doesNotContainKey(HourKind.HOLIDAY);
    assertThat(PaySum.of(lines).getFirst().all().amount())
        .isEqualTo(new Money("EUR", Ratio.of(40 * 5 + 40 * 15 / 2 + 48 * 10)));
  }

  @Test
  void weeksInWhichTheClockMovesAreAsLongAsTheyAre() {
    assertThat(all(lines(always(terms(POLICY)), in(BERLIN), turn("2026-W43", BERLIN))))
        .isEqualTo(Ratio.of(169 - 40));
    assertThat(all(lines(always(terms(POLICY)), in(BERLIN), turn("2026-W13", BERLIN))))
        .isEqualTo(Ratio.of(167 - 40));
    // The night of 25 October has an hour twice, and it lies on a Sunday.
    assertThat(hours(lines(always(terms(POLICY)), in(BERLIN), turn("2026-W43", BERLIN))))
        .containsEntry(HourKind.WEEKEND, Ratio.of(49));
  }

  @Test
  void aHolidayComesBeforeAWeekendAndAWeekendBeforeANight() {
    // Christmas Day 2026 is a Friday, the day after a Saturday.
    List<PayLine> lines =
        lines(
            always(terms(POLICY, "2026-12-25", "2026-12-26")),
            in(BERLIN),
            turn("2026-W52", BERLIN));
    assertThat(hours(lines))
        .containsEntry(HourKind.HOLIDAY, Ratio.of(48))
        .containsEntry(HourKind.WEEKEND, Ratio.of(24))
        .containsEntry(HourKind.NIGHT, Ratio.of(32))
        .containsEntry(HourKind.EVENING, Ratio.of(32));
  }

  /** What is evening in Berlin is a working hour in New York. */
  @Test
  void hoursAreJudgedByTheClockOfWhoServes() {
    ZoneId york = ZoneId.of("America/New_York");
    Turn turn = turn("2026-W46", BERLIN);
    PayLine first = lines(always(terms(POLICY)), in(york), turn).getFirst();
    assertThat(first.kind()).isEqualTo(HourKind.NIGHT);
    assertThat(first.span().start()).isEqualTo(turn.start());
    assertThat(first.span().end()).isEqualTo(Instant.parse("2026-11-09T11:00:00Z"));
    assertThat(all(lines(always(terms(POLICY)), in(york), turn))).isEqualTo(Ratio.of(128));
  }

  @Test
  void onlyWhatWasServedWhileOnCallIsPaid() {
    Turn turn = turn("2026-W46", BERLIN);
    Timeline<OnCall> call =
        Timeline.of(OnCall.NOT)
            .then(Instant.parse("2026-11-14T11:00:30Z"), new OnCall(BERLIN))
            .then(Instant.parse("2026-11-14T13:00:00Z"), OnCall.NOT);
    List<PayLine> lines = lines(always(terms(POLICY)), call, turn);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().span())
        .isEqualTo(
            new Span(Instant.parse("2026-11-14T11:01:00Z"), Instant.parse("2026-11-14T13:00:00Z")));
    assertThat(lines(always(terms(POLICY)), Timeline.of(OnCall.NOT), turn)).isEmpty();
    assertThat(lines(always(HourTerms.NONE), in(BERLIN), turn)).isEmpty();
  }

  @Test
  void aPartThatSomebodyElseServedIsTheirs() {
    Turn whole = turn("2026-W46", BERLIN);
    Span weekend =
        new Span(Instant.parse("2026-11-13T23:00:00Z"), Instant.parse("2026-11-15T23:00:00Z"));
    Turn passed = whole.passed(INES, JON, weekend);
    assertThat(hours(lines(always(terms(POLICY)), in(BERLIN), passed)))
        .doesNotContainKey(HourKind.WEEKEND)
        .containsEntry(HourKind.NIGHT, Ratio.of(40));
    List<PayLine> jon =
        new PayLines(CHECKOUT, JON, always(terms(POLICY)), in(BERLIN))
            .of(List.of(passed), whole.span());
    assertThat(hours(jon)).containsOnlyKeys(HourKind.WEEKEND);
    assertThat(all(jon)).isEqualTo(Ratio.of(48));
  }

  @Test
  void anotherPolicyHoldsFromWhenItWasChosen() {
    Instant noon = Instant.parse("2026-11-14T11:00:00Z");
    Timeline<HourTerms> terms =
        always(terms(POLICY)).then(noon, terms(Paying.policy("CHF", 3), "2026-11-14"));
    List<PayLine> lines = lines(terms, in(BERLIN), turn("2026-W46", BERLIN));
    assertThat(PaySum.of(lines).stream().map(sum -> sum.all().amount().currency()))
        .containsExactly("CHF", "EUR");
    assertThat(lines)
        .filteredOn(line -> line.span().end().equals(noon))
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(HourKind.WEEKEND))
        .satisfies(line -> assertThat(line.rate()).isEqualTo(new Money("EUR", Ratio.of(10))));
    assertThat(lines)
        .filteredOn(line -> line.span().start().equals(noon))
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(HourKind.HOLIDAY))
        .satisfies(line -> assertThat(line.amount()).isEqualTo(new Money("CHF", Ratio.of(720))));
  }

  @Test
  void anAmountIsRoundedOnlyWhenItIsWritten() {
    Money third = new Money("EUR", Ratio.of(25, 3));
    assertThat(third.rounded()).isEqualTo("8.33");
    assertThat(third.precise()).isEqualTo("8.333333");
    assertThat(new Money("EUR", Ratio.of(1, 200)).rounded()).isEqualTo("0.01");
    assertThat(new Money("EUR", Ratio.of(300)).precise()).isEqualTo("300.00");
    assertThat(new Money("JPY", Ratio.of(300)).precise()).isEqualTo("300");
    assertThat(new Money("KWD", Ratio.of(1, 8)).rounded()).isEqualTo("0.125");
  }
}
