package io.allotment.rotation;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.NOW;

import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours.Choice;
import io.allotment.rotation.model.HourRates;
import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.Ratio;
import java.time.LocalTime;

/** What Checkout pays out of hours: 5 in the evening, 7.50 at night, 10 and 20 on days off. */
public final class Paying {
  public static final LocalTime NINE = LocalTime.of(9, 0);
  public static final LocalTime FIVE = LocalTime.of(17, 0);
  public static final LocalTime TEN = LocalTime.of(22, 0);
  public static final LocalTime SIX = LocalTime.of(6, 0);
  public static final OutOfHoursPolicy POLICY = policy("EUR", 1);

  private Paying() {}

  /** The same, so many times as much. */
  public static OutOfHoursPolicy policy(String currency, int times) {
    return new OutOfHoursPolicy(
        currency,
        NINE,
        FIVE,
        TEN,
        SIX,
        new HourRates(
            Ratio.of(5L * times),
            Ratio.of(15L * times, 2),
            Ratio.of(10L * times),
            Ratio.of(20L * times)));
  }

  /** Somebody asks for that policy, but for this currency and this rate of a holiday. */
  public static ChooseOutOfHours choosing(String currency, String holiday) {
    return choosing(currency, NINE, FIVE, TEN, SIX, holiday);
  }

  /** Somebody asks for these times. */
  public static ChooseOutOfHours choosing(
      String currency,
      LocalTime workStart,
      LocalTime workEnd,
      LocalTime nightStart,
      LocalTime nightEnd,
      String holiday) {
    return new ChooseOutOfHours(
        CHECKOUT,
        new Choice(
            currency,
            workStart,
            workEnd,
            nightStart,
            nightEnd,
            Ratio.of(5),
            Ratio.of(15, 2),
            Ratio.of(10),
            Ratio.parse(holiday)),
        NOW);
  }
}
