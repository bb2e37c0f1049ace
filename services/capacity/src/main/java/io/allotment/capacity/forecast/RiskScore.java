package io.allotment.capacity.forecast;

import java.util.List;

/**
 * How good past forecasts of the reserve were. Where chances are told rightly, as many are breached
 * as was expected, in the long run, and no other chances lose less (Brier, "Verification of
 * forecasts expressed in terms of probability", Monthly Weather Review 78, 1950).
 *
 * @param forecasts how many past forecasts there were
 * @param breached how often the reserve was
 * @param expected how often it should have been: the sum of the chances, in ten-thousandths
 * @param loss the sum of the squared distances of chance and outcome, in hundred-millionths
 */
public record RiskScore(int forecasts, int breached, long expected, long loss) {

  /** Scores past forecasts. */
  public static RiskScore of(List<JudgedRisk> past) {
    return new RiskScore(
        past.size(),
        Math.toIntExact(past.stream().filter(JudgedRisk::breached).count()),
        past.stream().mapToLong(JudgedRisk::chance).sum(),
        past.stream().mapToLong(JudgedRisk::loss).sum());
  }

  /** Whether there are too few forecasts to say much. */
  public boolean few() {
    return forecasts < Score.FEWEST;
  }
}
