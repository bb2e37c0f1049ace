package io.allotment.capacity.view.forecast;

import io.allotment.capacity.forecast.Bootstrap;
import io.allotment.capacity.forecast.Forecast;
import io.allotment.capacity.forecast.Hindsight;
import io.allotment.capacity.forecast.Judged;
import io.allotment.capacity.forecast.JudgedRisk;
import io.allotment.capacity.forecast.Reserve;
import io.allotment.capacity.forecast.Risk;
import io.allotment.capacity.forecast.RiskScore;
import io.allotment.capacity.forecast.Scope;
import io.allotment.capacity.forecast.Score;
import io.allotment.capacity.forecast.Window;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.view.forecast.ForecastView.RiskScoreView;
import io.allotment.capacity.view.forecast.ForecastView.ScoreView;
import io.allotment.capacity.view.forecast.ForecastView.ShareView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how good past forecasts were. */
final class Scoring {

  private Scoring() {}

  /**
   * The score of forecasts that looked so many working days ahead; null where there were none.
   *
   * @param history what was known of, until before the day of the question
   */
  static @Nullable ScoreView of(History history, int size, int ahead, long seed) {
    if (ahead == 0) {
      return null;
    }
    List<Judged> past = Hindsight.of(history.brought(), size, ahead, Scope.ALL, seed);
    return past.isEmpty() ? null : view(Score.of(past));
  }

  /**
   * What would have been forecast of the reserve of an iteration at its opening, and what happened;
   * empty where there was not enough data.
   *
   * @param before the days until then of which it is known what was drawn
   */
  static Optional<JudgedRisk> judged(History before, int size, int ahead, Drain drain, long seed) {
    Accounts opened = drain.opened();
    if (opened == null) {
      return Optional.empty();
    }
    Reserve reserve = new Reserve(opened.improvement().value(), opened.garden().value());
    boolean breached =
        reserve.breachedBy(
            drain.from(Account.IMPROVEMENT).value(), drain.from(Account.GARDEN).value());
    Window window = Window.last(size, before.brought());
    return switch (Bootstrap.of(window, ahead, seed).breach(reserve)) {
      case Forecast.Made<Risk>(Risk risk) -> Optional.of(new JudgedRisk(risk.byEnd(), breached));
      case Forecast.NotEnoughData<Risk> _ -> Optional.empty();
    };
  }

  /** The score of the reserve; null where there were no forecasts of it. */
  static @Nullable RiskScoreView of(List<JudgedRisk> past) {
    RiskScore score = RiskScore.of(past);
    return past.isEmpty()
        ? null
        : new RiskScoreView(
            score.forecasts(),
            score.few(),
            score.breached(),
            BigDecimal.valueOf(score.expected(), 4).setScale(1, RoundingMode.HALF_UP));
  }

  private static ScoreView view(Score score) {
    long loss = score.percentiles().stream().mapToLong(Score.OfPercentile::loss).sum();
    long plain = score.percentiles().stream().mapToLong(Score.OfPercentile::plainLoss).sum();
    long judged = (long) score.forecasts() * score.percentiles().size();
    return new ScoreView(
        score.forecasts(),
        score.few(),
        Telling.word(Scope.ALL),
        score.percentiles().stream()
            .map(
                one ->
                    new ShareView(
                        one.percentile().percent(),
                        percent(one.below(), score.forecasts()),
                        percent(one.atOrBelow(), score.forecasts())))
            .toList(),
        BigDecimal.valueOf(rounded(loss, judged), 2),
        BigDecimal.valueOf(rounded(plain, judged), 2),
        plain == 0 ? null : 100 - percent(loss, plain));
  }

  private static int percent(long part, long of) {
    return Math.toIntExact(rounded(100 * part, of));
  }

  /** A quotient, rounded half up. */
  private static long rounded(long part, long of) {
    return Math.floorDiv(2 * part + of, 2 * of);
  }
}
