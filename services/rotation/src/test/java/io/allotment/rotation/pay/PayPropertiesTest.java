package io.allotment.rotation.pay;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.HourKind;
import io.allotment.rotation.model.HourRates;
import io.allotment.rotation.model.HourTerms;
import io.allotment.rotation.model.IanaZones;
import io.allotment.rotation.model.OnCall;
import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.Timeline;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Lines of random weeks on random clocks, checked minute by minute. */
class PayPropertiesTest {
  private static final List<ZoneId> ZONES =
      IanaZones.names().stream().sorted().map(ZoneId::of).toList();
  private static final List<ZoneId> ODD =
      List.of(
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Asia/Beirut"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Europe/Berlin"));
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int WEEK = 7 * 24 * 60;

  /** A week of duty, most often one in which the clock of who serves moves. */
  private static final class Case {
    private final Random random;
    private final ZoneId zone;
    private final ZoneId squad;
    private final Turn turn;

    Case(long seed) {
      random = new Random(seed);
      zone = zone();
      squad = zone();
      Instant near = Instant.parse("1991-01-01T00:00:00Z").plus(Duration.ofDays(roll(18_000)));
      ZoneOffsetTransition change = zone.getRules().nextTransition(near);
      Instant at = change == null || roll(5) == 0 ? near : change.getInstant();
      Handover handover = Handover.weekly(squad);
      DutyWeek week = handover.weekAt(at);
      Turn whole = Turn.whole(week, 1, handover.turn(week), INES, null);
      Span part = new Span(minute(whole.start(), 0), minute(whole.start(), WEEK / 2).plus(MINUTE));
      turn = roll(2) == 0 ? whole : whole.passed(INES, JON, part);
    }

    int roll(int bound) {
      return random.nextInt(bound);
    }

    private ZoneId zone() {
      return roll(2) == 0 ? ODD.get(roll(ODD.size())) : ZONES.get(roll(ZONES.size()));
    }

    /** A minute of the half week from here on. */
    private Instant minute(Instant from, int after) {
      return after == 0
          ? from.plus(MINUTE.multipliedBy(roll(WEEK / 4)))
          : from.plus(MINUTE.multipliedBy(after)).plus(MINUTE.multipliedBy(roll(WEEK / 4)));
    }

    /** An instant about the time of the turn, not on a full minute. */
    Instant someTime() {
      return turn.start()
          .minus(Duration.ofDays(1))
          .plus(Duration.ofMillis(random.nextLong(Duration.ofDays(9).toMillis())));
    }

    private LocalTime time() {
      return LocalTime.of(roll(24), roll(4) * 15);
    }

    HourTerms terms() {
      LocalTime workStart = LocalTime.of(roll(12), roll(4) * 15);
      LocalTime workEnd = LocalTime.of(12 + roll(12), roll(4) * 15);
      LocalTime night = time();
      LocalTime morning = time();
      HourRates rates = new HourRates(rate(), rate(), rate(), rate());
      TreeSet<LocalDate> holidays = new TreeSet<>();
      for (int i = roll(3); i > 0; i--) {
        holidays.add(LocalDate.ofInstant(turn.start(), squad).plusDays(roll(8)));
      }
      Set<DayOfWeek> days = new TreeSet<>(Set.of(DayOfWeek.MONDAY));
      IntStream.range(0, 4).forEach(_ -> days.add(DayOfWeek.of(1 + roll(7))));
      return new HourTerms(
          new OutOfHoursPolicy(
              roll(3) == 0 ? "JPY" : "EUR",
              workStart,
              workEnd,
              night,
              night.equals(morning) ? morning.plusHours(1) : morning,
              rates),
          new WorkingPattern(days),
          holidays);
    }

    private Ratio rate() {
      return Ratio.of(roll(5000), 100);
    }

    Timeline<HourTerms> policies() {
      Timeline<HourTerms> line = Timeline.of(roll(3) == 0 ? HourTerms.NONE : terms());
      TreeSet<Instant> times = new TreeSet<>();
      IntStream.range(0, roll(3)).forEach(_ -> times.add(someTime()));
      for (Instant at : times) {
        line = line.then(at, roll(4) == 0 ? HourTerms.NONE : terms());
      }
      return line;
    }

    Timeline<OnCall> calls() {
      Timeline<OnCall> line = Timeline.of(roll(3) == 0 ? OnCall.NOT : new OnCall(zone));
      TreeSet<Instant> times = new TreeSet<>();
      IntStream.range(0, roll(3)).forEach(_ -> times.add(someTime()));
      for (Instant at : times) {
        line = line.then(at, roll(2) == 0 ? OnCall.NOT : new OnCall(roll(2) == 0 ? zone : zone()));
      }
      return line;
    }

    List<PayLine> lines(Timeline<HourTerms> policies, Timeline<OnCall> calls) {
      return new PayLines(CHECKOUT, INES, policies, calls).of(List.of(turn), turn.span());
    }
  }

  /** What a minute is, said as the documentation says it. */
  private static @Nullable HourKind kind(HourTerms terms, ZonedDateTime wall) {
    OutOfHoursPolicy policy = terms.policy();
    LocalTime time = wall.toLocalTime();
    if (policy == null) {
      return null;
    }
    if (terms.holidays().contains(wall.toLocalDate())) {
      return HourKind.HOLIDAY;
    }
    if (!terms.working().days().contains(wall.getDayOfWeek())) {
      return HourKind.WEEKEND;
    }
    if (time.compareTo(policy.workStart()) >= 0 && time.compareTo(policy.workEnd()) < 0) {
      return null;
    }
    boolean sinceStart = time.compareTo(policy.nightStart()) >= 0;
    boolean beforeEnd = time.compareTo(policy.nightEnd()) < 0;
    boolean overMidnight = policy.nightStart().compareTo(policy.nightEnd()) > 0;
    boolean night = overMidnight ? sinceStart || beforeEnd : sinceStart && beforeEnd;
    return night ? HourKind.NIGHT : HourKind.EVENING;
  }

  private static <T> T at(Timeline<T> line, Instant at) {
    T value = line.before();
    for (Timeline.Step<T> step : line.steps()) {
      value = step.from().isAfter(at) ? value : step.value();
    }
    return value;
  }

  @Property(tries = 150)
  void linesTileWhatWasServedOutOfHours(@ForAll long seed) {
    Case drawn = new Case(seed);
    Timeline<HourTerms> policies = drawn.policies();
    Timeline<OnCall> calls = drawn.calls();
    List<PayLine> lines = drawn.lines(policies, calls);
    int next = 0;
    long paid = 0;
    for (Instant now = drawn.turn.start(); now.isBefore(drawn.turn.end()); now = now.plus(MINUTE)) {
      while (next < lines.size() && !lines.get(next).span().end().isAfter(now)) {
        next++;
      }
      ZoneId zone = at(calls, now).zone();
      boolean served = INES.equals(drawn.turn.servingAt(now));
      HourKind expected =
          zone == null || !served ? null : kind(at(policies, now), now.atZone(zone));
      boolean covered = next < lines.size() && lines.get(next).span().contains(now);
      assertThat(covered ? lines.get(next).kind() : null)
          .as("%s at %s", zone, now)
          .isEqualTo(expected);
      if (covered) {
        paid++;
        PayLine line = lines.get(next);
        assertThat(line.day()).isEqualTo(now.atZone(line.zone()).toLocalDate());
        assertThat(line.rate().amount())
            .isEqualTo(Objects.requireNonNull(at(policies, now).policy()).rates().of(line.kind()));
      }
    }
    assertThat(Ratio.sum(lines.stream().map(PayLine::hours).toList()))
        .isEqualTo(Ratio.of(paid, 60));
  }

  @Property(tries = 300)
  void sumsAreExact(@ForAll long seed) {
    Case drawn = new Case(seed);
    List<PayLine> lines = drawn.lines(drawn.policies(), drawn.calls());
    List<PaySum.OfCurrency> sums = PaySum.of(lines);
    for (PaySum.OfCurrency sum : sums) {
      String currency = sum.all().amount().currency();
      List<PayLine> ours =
          lines.stream().filter(line -> line.rate().currency().equals(currency)).toList();
      assertThat(sum.all().amount().amount())
          .isEqualTo(Ratio.sum(ours.stream().map(line -> line.amount().amount()).toList()))
          .isEqualTo(Ratio.sum(sum.kinds().stream().map(kind -> kind.amount().amount()).toList()));
      assertThat(sum.all().hours())
          .isEqualTo(Ratio.sum(ours.stream().map(PayLine::hours).toList()))
          .isEqualTo(Ratio.sum(sum.kinds().stream().map(PaySum::hours).toList()));
    }
    assertThat(sums.stream().mapToInt(sum -> sum.kinds().size()).sum())
        .isEqualTo(
            lines.stream().map(line -> line.rate().currency() + line.kind()).distinct().count());
  }

  /** Whatever is said after a line has ended leaves it as it is. */
  @Property(tries = 300)
  void nothingThatIsSaidLaterChangesAnEarlierLine(@ForAll long seed) {
    Case drawn = new Case(seed);
    Timeline<HourTerms> policies = drawn.policies();
    Timeline<OnCall> calls = drawn.calls();
    List<PayLine> before = drawn.lines(policies, calls);
    Instant last =
        Stream.concat(
                policies.steps().stream().map(Timeline.Step::from),
                calls.steps().stream().map(Timeline.Step::from))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    Instant drawnAt = drawn.someTime();
    Instant at = drawnAt.isBefore(last) ? last : drawnAt;
    List<PayLine> later =
        drawn.roll(2) == 0
            ? drawn.lines(policies.then(at, drawn.terms()), calls)
            : drawn.lines(policies, calls.then(at, OnCall.NOT));
    assertThat(later.stream().filter(line -> !line.span().end().isAfter(at)))
        .containsExactlyElementsOf(
            before.stream().filter(line -> !line.span().end().isAfter(at)).toList());
    assertThat(until(later, at)).isEqualTo(until(before, at));
  }

  private static Ratio until(List<PayLine> lines, Instant at) {
    return Ratio.sum(
        lines.stream()
            .map(line -> line.span().and(new Span(Instant.EPOCH, at)))
            .filter(Objects::nonNull)
            .map(span -> Ratio.of(span.duration(), Duration.ofHours(1)))
            .toList());
  }
}
