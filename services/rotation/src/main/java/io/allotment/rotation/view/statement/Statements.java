package io.allotment.rotation.view.statement;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.OutOfHours;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.pay.PayLine;
import io.allotment.rotation.pay.PayLines;
import io.allotment.rotation.view.outofhours.OutOfHoursViews;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the log what somebody served out of hours in a month. */
@Component
class Statements {
  /** More than any two clocks are apart. */
  private static final Duration ALL_ROUND = Duration.ofDays(2);

  private final OutOfHoursViews outOfHours;
  private final Directory directory;

  Statements(OutOfHoursViews outOfHours, Directory directory) {
    this.outOfHours = outOfHours;
    this.directory = directory;
  }

  /**
   * What there is to tell.
   *
   * @param shown the squads it is told of
   */
  Statement of(MemberId member, YearMonth month, Instant now, Predicate<SquadId> shown) {
    List<SquadId> squads = outOfHours.squadsOf(member).stream().filter(shown).toList();
    OutOfHours known = outOfHours.in(squads);
    Instant until = now.truncatedTo(ChronoUnit.MINUTES);
    Span around = around(month);
    Instant end = around.end().isBefore(until) ? around.end() : until;
    List<PayLine> lines =
        !around.start().isBefore(end)
            ? List.of()
            : squads.stream()
                .flatMap(squad -> lines(known, squad, member, new Span(around.start(), end)))
                .filter(line -> YearMonth.from(line.day()).equals(month))
                .sorted(Comparator.comparing(PayLine::span).thenComparing(PayLine::squad))
                .toList();
    return new Statement(
        directory.names(List.of(member)).person(member),
        month,
        until,
        lines,
        known.standing().names());
  }

  /** The month on whatever clock, and some more. */
  private static Span around(YearMonth month) {
    return new Span(
        month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).minus(ALL_ROUND),
        month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).plus(ALL_ROUND));
  }

  private static Stream<PayLine> lines(
      OutOfHours known, SquadId squad, MemberId member, Span within) {
    SquadPlan plan = known.standing().garden().squad(squad);
    return plan == null
        ? Stream.of()
        : new PayLines(squad, member, known.termsOf(squad), known.onCall(squad, member))
            .of(plan.turns().values(), within).stream();
  }
}
