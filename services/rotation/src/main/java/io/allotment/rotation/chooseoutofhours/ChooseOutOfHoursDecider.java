package io.allotment.rotation.chooseoutofhours;

import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours.Choice;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursChosen;
import io.allotment.rotation.event.OutOfHours;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.Currencies;
import io.allotment.rotation.model.HourRates;
import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.Ratio;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.math.BigInteger;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Decides what is paid out of hours from now on. What was served before is paid as it was. */
public final class ChooseOutOfHoursDecider {
  public static final Decider<ChooseOutOfHours, OutOfHours, RotationEvent> DECIDER =
      OutOfHours.decider(ChooseOutOfHoursDecider::decide, ChooseOutOfHours::squad);

  private ChooseOutOfHoursDecider() {}

  private static Decision<RotationEvent> decide(ChooseOutOfHours command, OutOfHours known) {
    if (known.standing().squad(command.squad()) == null) {
      return Refusals.unknown(command.squad());
    }
    Choice choice = command.choice();
    if (choice == null) {
      return chosen(command, known, null);
    }
    OptionalInt decimals = Currencies.decimals(choice.currency());
    if (decimals.isEmpty()) {
      return Decision.rejected(
          RotationRule.UNKNOWN_CURRENCY,
          "There is no currency \""
              + choice.currency()
              + "\". Write its code of three capital letters, such as EUR.");
    }
    OutOfHoursPolicy policy;
    try {
      policy = policy(choice, decimals.getAsInt());
    } catch (IllegalArgumentException figure) {
      return Refusals.badNumber(figure);
    }
    return chosen(command, known, policy);
  }

  private static Decision<RotationEvent> chosen(
      ChooseOutOfHours command, OutOfHours known, @Nullable OutOfHoursPolicy policy) {
    return Objects.equals(policy, known.policy(command.squad()))
        ? Decision.accepted()
        : Decision.accepted(new OutOfHoursChosen(command.squad(), policy, command.at()));
  }

  private static OutOfHoursPolicy policy(Choice choice, int decimals) {
    return new OutOfHoursPolicy(
        choice.currency(),
        choice.workStart(),
        choice.workEnd(),
        choice.nightStart(),
        choice.nightEnd(),
        new HourRates(
            rate(choice.evening(), "evening", choice.currency(), decimals),
            rate(choice.night(), "night", choice.currency(), decimals),
            rate(choice.weekend(), "weekend", choice.currency(), decimals),
            rate(choice.holiday(), "holiday", choice.currency(), decimals)));
  }

  private static Ratio rate(@Nullable Ratio rate, String kind, String currency, int decimals) {
    if (rate == null) {
      throw new IllegalArgumentException(
          "It is not said what an hour of the kind " + kind + " is paid; 0 is a rate too.");
    }
    Ratio smallest = rate.times(Ratio.of(BigInteger.TEN.pow(decimals).longValueExact()));
    if (!smallest.denominator().equals(BigInteger.ONE)) {
      throw new IllegalArgumentException(
          "A rate in %s has at most %d decimals, which %s has not."
              .formatted(currency, decimals, rate));
    }
    return rate;
  }
}
