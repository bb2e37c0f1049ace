package io.allotment.rotation.opensquad;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.settings;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.SquadSettings;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OpenSquadTest {

  private static OpenSquad open(SquadSettings settings) {
    return new OpenSquad(CHECKOUT, settings, NOW);
  }

  private static SquadSettings with(String zone, int weeks, PolicyFigures policy) {
    return new SquadSettings(
        "Checkout", DayOfWeek.MONDAY, LocalTime.of(10, 0), zone, weeks, policy, null);
  }

  @Test
  void aSquadBegins() {
    Given.nothing()
        .when(OpenSquadDecider.DECIDER, open(settings("Checkout")))
        .then(opened(CHECKOUT));
  }

  @Test
  void theSameAgainChangesNothing() {
    Given.that(opened(CHECKOUT))
        .when(OpenSquadDecider.DECIDER, open(settings("Checkout")))
        .thenNothing();
  }

  @Test
  void itIsNotOpenedWithOtherSettingsLater() {
    Given.that(opened(CHECKOUT))
        .when(OpenSquadDecider.DECIDER, open(settings("Till")))
        .refused(RotationRule.ALREADY_OPEN, "Change these instead");
  }

  @Test
  void aZoneExists() {
    Given.nothing()
        .when(OpenSquadDecider.DECIDER, open(with("Europe/Atlantis", 1, PolicyFigures.UNCHANGED)))
        .refused(RotationRule.UNKNOWN_ZONE, "Europe/Atlantis", "Europe/Berlin");
  }

  @Test
  void aTurnHasALengthThatMakesSense() {
    Given.nothing()
        .when(OpenSquadDecider.DECIDER, open(with("Europe/Berlin", 27, PolicyFigures.UNCHANGED)))
        .refused(RotationRule.BAD_NUMBER, "27");
  }

  @Test
  void aPolicyMakesSense() {
    Given.nothing()
        .when(
            OpenSquadDecider.DECIDER,
            open(with("Europe/Berlin", 1, new PolicyFigures(null, null, null, 14, null, null))))
        .refused(RotationRule.BAD_NUMBER, "frozen");
  }

  @Test
  void aNameCanBeSeen() {
    Given.nothing()
        .when(OpenSquadDecider.DECIDER, open(settings(" ")))
        .refused(RotationRule.BAD_NAME);
    Given.nothing()
        .when(OpenSquadDecider.DECIDER, open(settings("Check\u202Eout")))
        .refused(RotationRule.BAD_NAME);
  }
}
