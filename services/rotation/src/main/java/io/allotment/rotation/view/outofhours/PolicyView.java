package io.allotment.rotation.view.outofhours;

import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.pay.Money;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is paid out of hours. Rates are of an hour, written as decimals of the currency, such as
 * {@code 12.50}; times are on the clock of whoever serves.
 */
public record PolicyView(
    String currency,
    LocalTime workStart,
    LocalTime workEnd,
    LocalTime nightStart,
    LocalTime nightEnd,
    String evening,
    String night,
    String weekend,
    String holiday) {

  static @Nullable PolicyView of(@Nullable OutOfHoursPolicy policy) {
    return policy == null
        ? null
        : new PolicyView(
            policy.currency(),
            policy.workStart(),
            policy.workEnd(),
            policy.nightStart(),
            policy.nightEnd(),
            rate(policy, policy.rates().evening()),
            rate(policy, policy.rates().night()),
            rate(policy, policy.rates().weekend()),
            rate(policy, policy.rates().holiday()));
  }

  private static String rate(OutOfHoursPolicy policy, Ratio rate) {
    return new Money(policy.currency(), rate).rounded();
  }
}
