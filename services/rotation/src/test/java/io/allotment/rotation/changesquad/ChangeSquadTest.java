package io.allotment.rotation.changesquad;

import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.settings;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.OfTurn;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ChangeSquadTest {

  private static Function<Standing, ChangeSquad> change(SquadSettings settings) {
    return standing -> new ChangeSquad(CHECKOUT, settings, rosters(standing, CHECKOUT), NOW);
  }

  private static SquadSettings at(LocalTime time) {
    return new SquadSettings(
        "Checkout", DayOfWeek.MONDAY, time, "Europe/Berlin", 1, PolicyFigures.UNCHANGED, null);
  }

  @Test
  void allSettingsChangeBeforeThereIsAPlan() {
    squad(CHECKOUT, INES)
        .prepared(ChangeSquadDecider.DECIDER, change(at(LocalTime.of(9, 0))))
        .then(
            new SquadChanged(
                CHECKOUT,
                "Checkout",
                new Handover(DayOfWeek.MONDAY, LocalTime.of(9, 0), BERLIN, 1),
                Policy.DEFAULT,
                WorkingPattern.WEEKDAYS,
                NOW));
  }

  @Test
  void theSameAgainChangesNothing() {
    Given.that(opened(CHECKOUT))
        .prepared(ChangeSquadDecider.DECIDER, change(settings("Checkout")))
        .thenNothing();
  }

  @Test
  void theHandoverStaysOnceTurnsArePromised() {
    checkout()
        .prepared(ChangeSquadDecider.DECIDER, change(at(LocalTime.of(9, 0))))
        .refused(RotationRule.HANDOVER_FIXED, "Leave these as they are");
  }

  @Test
  void aNameChangesAtAnyTimeAndMovesNothing() {
    assertThat(checkout().prepared(ChangeSquadDecider.DECIDER, change(settings("Till"))).events())
        .singleElement()
        .isInstanceOf(SquadChanged.class);
  }

  @Test
  void otherWorkingDaysMoveNoTurnOfWhoIsStillFree() {
    var days = WorkingPattern.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    var settings =
        new SquadSettings(
            "Checkout",
            DayOfWeek.MONDAY,
            LocalTime.of(10, 0),
            "Europe/Berlin",
            1,
            PolicyFigures.UNCHANGED,
            days);
    assertThat(
            checkout().prepared(ChangeSquadDecider.DECIDER, change(settings)).events(OfTurn.class))
        .isEmpty();
  }

  @Test
  void whatDoesNotMakeSenseIsRefused() {
    Given.that(opened(CHECKOUT))
        .prepared(
            ChangeSquadDecider.DECIDER,
            change(
                new SquadSettings(
                    "Checkout",
                    DayOfWeek.MONDAY,
                    LocalTime.of(10, 0),
                    "Mars/Olympus",
                    1,
                    PolicyFigures.UNCHANGED,
                    null)))
        .refused(RotationRule.UNKNOWN_ZONE);
  }

  @Test
  void aSquadIsOpenedFirst() {
    Given.nothing()
        .prepared(ChangeSquadDecider.DECIDER, change(settings("Checkout")))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void whoeverJoinedMeanwhileIsAskedForAgain() {
    squad(CHECKOUT, INES, JON)
        .when(
            ChangeSquadDecider.DECIDER,
            new ChangeSquad(
                CHECKOUT, settings("Till"), Rosters.of(Map.of(CHECKOUT, List.of(INES))), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
