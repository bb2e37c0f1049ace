package io.allotment.rotation.view.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.HourKind;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.pay.Money;
import io.allotment.rotation.pay.PayLine;
import io.allotment.rotation.pay.PaySum;
import io.allotment.rotation.view.Figure;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody is paid for duty out of hours in a month.
 *
 * @param until up to when it is known; what is served after that is still to come
 * @param lines in order of time
 * @param sums of each currency; empty where nothing was served
 */
public record StatementView(
    Person member, YearMonth month, OffsetDateTime until, List<Line> lines, List<Sum> sums) {

  /** What an hour is. */
  public enum Kind {
    @JsonProperty("evening")
    EVENING,
    @JsonProperty("night")
    NIGHT,
    @JsonProperty("weekend")
    WEEKEND,
    @JsonProperty("holiday")
    HOLIDAY;

    static Kind of(HourKind kind) {
      return valueOf(kind.name());
    }
  }

  /**
   * An amount of money.
   *
   * @param exact such as {@code 25/3}
   * @param rounded in the decimals of the currency, such as {@code 8.33}
   */
  public record Amount(String currency, String exact, String rounded) {
    static Amount of(Money money) {
      return new Amount(money.currency(), money.amount().toString(), money.rounded());
    }
  }

  /**
   * Hours of one kind, in one turn and on one day. Times are on the person's own clock.
   *
   * @param week of the turn
   * @param rate of an hour
   */
  public record Line(
      SquadId squad,
      String squadName,
      DutyWeek week,
      LocalDate day,
      OffsetDateTime start,
      OffsetDateTime end,
      String zone,
      Kind kind,
      Figure hours,
      Amount rate,
      Amount amount) {

    static Line of(PayLine line, Map<SquadId, String> squads) {
      return new Line(
          line.squad(),
          squads.getOrDefault(line.squad(), line.squad().value()),
          line.week(),
          line.day(),
          line.span().start().atZone(line.zone()).toOffsetDateTime(),
          line.span().end().atZone(line.zone()).toOffsetDateTime(),
          line.zone().getId(),
          Kind.of(line.kind()),
          Figure.of(line.hours()),
          Amount.of(line.rate()),
          Amount.of(line.amount()));
    }
  }

  /**
   * The sum of one currency.
   *
   * @param kinds of each kind of hour there is
   */
  public record Sum(Figure hours, Amount amount, List<OfKind> kinds) {
    static Sum of(PaySum.OfCurrency sum) {
      return new Sum(
          Figure.of(sum.all().hours()),
          Amount.of(sum.all().amount()),
          sum.kinds().stream().map(OfKind::of).toList());
    }
  }

  /** The sum of one kind of hour. */
  public record OfKind(Kind kind, Figure hours, Amount amount) {
    static OfKind of(PaySum sum) {
      HourKind kind = Objects.requireNonNull(sum.kind());
      return new OfKind(Kind.of(kind), Figure.of(sum.hours()), Amount.of(sum.amount()));
    }
  }
}
