package io.allotment.rotation.chooseoutofhours;

import static io.allotment.rotation.Paying.FIVE;
import static io.allotment.rotation.Paying.NINE;
import static io.allotment.rotation.Paying.POLICY;
import static io.allotment.rotation.Paying.SIX;
import static io.allotment.rotation.Paying.TEN;
import static io.allotment.rotation.Paying.choosing;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;

import io.allotment.rotation.Given;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours.Choice;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursChosen;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.Ratio;
import org.junit.jupiter.api.Test;

class ChooseOutOfHoursTest {
  private static final OutOfHoursChosen CHOSEN = new OutOfHoursChosen(CHECKOUT, POLICY, NOW);
  private static final ChooseOutOfHours OFF = new ChooseOutOfHours(CHECKOUT, null, NOW);

  @Test
  void whatIsPaidIsChosenOnce() {
    checkout().when(ChooseOutOfHoursDecider.DECIDER, choosing("EUR", "20")).then(CHOSEN);
    checkout()
        .and(CHOSEN)
        .when(ChooseOutOfHoursDecider.DECIDER, choosing("EUR", "20.00"))
        .thenNothing();
  }

  @Test
  void itIsSwitchedOffAndOnAgain() {
    Given on = checkout().and(CHOSEN);
    on.when(ChooseOutOfHoursDecider.DECIDER, OFF).then(new OutOfHoursChosen(CHECKOUT, null, NOW));
    checkout().when(ChooseOutOfHoursDecider.DECIDER, OFF).thenNothing();
    on.and(new OutOfHoursChosen(CHECKOUT, null, NOW))
        .when(ChooseOutOfHoursDecider.DECIDER, choosing("EUR", "20"))
        .then(CHOSEN);
  }

  @Test
  void refusesWhatIsNoCurrency() {
    for (String code : new String[] {"EUROS", "eur", "XAU", "XXX", ""}) {
      checkout()
          .when(ChooseOutOfHoursDecider.DECIDER, choosing(code, "20"))
          .refused(RotationRule.UNKNOWN_CURRENCY, "\"" + code + "\"");
    }
  }

  @Test
  void refusesRatesThatMakeNoSense() {
    refused("EUR", "-1", "-1");
    refused("EUR", "10000001", "10000000");
    refused("EUR", "0.001", "2 decimals");
    refused("EUR", "1/3", "2 decimals");
    refused("JPY", "20.5", "0 decimals");
    checkout()
        .when(
            ChooseOutOfHoursDecider.DECIDER,
            new ChooseOutOfHours(
                CHECKOUT,
                new Choice("EUR", NINE, FIVE, TEN, SIX, Ratio.ONE, null, Ratio.ONE, Ratio.ONE),
                NOW))
        .refused(RotationRule.BAD_NUMBER, "night");
  }

  private static void refused(String currency, String holiday, String word) {
    checkout()
        .when(ChooseOutOfHoursDecider.DECIDER, choosing(currency, holiday))
        .refused(RotationRule.BAD_NUMBER, word);
  }

  @Test
  void refusesTimesThatMakeNoSense() {
    checkout()
        .when(ChooseOutOfHoursDecider.DECIDER, choosing("EUR", FIVE, NINE, TEN, SIX, "20"))
        .refused(RotationRule.BAD_NUMBER, "17:00", "09:00");
    checkout()
        .when(ChooseOutOfHoursDecider.DECIDER, choosing("EUR", NINE, NINE, TEN, SIX, "20"))
        .refused(RotationRule.BAD_NUMBER, "09:00");
    checkout()
        .when(ChooseOutOfHoursDecider.DECIDER, choosing("EUR", NINE, FIVE, TEN, TEN, "20"))
        .refused(RotationRule.BAD_NUMBER, "22:00");
  }

  @Test
  void refusesWhereThereIsNoSquad() {
    Given.nothing()
        .when(ChooseOutOfHoursDecider.DECIDER, new ChooseOutOfHours(SEARCH, null, NOW))
        .refused(RotationRule.UNKNOWN_SQUAD, "search");
  }
}
