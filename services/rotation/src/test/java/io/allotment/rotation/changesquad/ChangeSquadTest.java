package io.allotment.rotation.changesquad;

import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.settings;
import static io.allotment.rotation.Sample.squad;
import static io.allotment.rotation.Swapping.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.OfTurn.TurnRetimed;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeSquadTest {

  private static Function<Standing, ChangeSquad> change(SquadSettings settings) {
    return standing -> changed(standing, settings, null);
  }

  private static Function<Standing, ChangeSquad> change(SquadSettings settings, String from) {
    return standing -> changed(standing, settings, DutyWeek.parse(from));
  }

  private static ChangeSquad changed(
      Standing standing, SquadSettings settings, @Nullable DutyWeek from) {
    return new ChangeSquad(CHECKOUT, settings, from, rosters(standing, CHECKOUT), NOW);
  }

  private static SquadSettings every(int weeks) {
    return new SquadSettings(
        "Checkout",
        DayOfWeek.MONDAY,
        LocalTime.of(10, 0),
        "Europe/Berlin",
        weeks,
        PolicyFigures.UNCHANGED,
        null);
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
  void anotherHandoverMovesThePublishedTurnsAndNobodysWeek() {
    Given.Then then =
        checkout().prepared(ChangeSquadDecider.DECIDER, change(at(LocalTime.of(9, 0))));
    assertThat(moved(then)).isEmpty();
    assertThat(then.events(TurnRetimed.class))
        .extracting(event -> event.turn().week().toString())
        .startsWith("2026-W51", "2026-W52")
        .hasSize(9);
    assertThat(turn(then.after(), "2026-W50")).isEqualTo(turn(then.before(), "2026-W50"));
    assertThat(turn(then.after(), "2026-W51").start()).isEqualTo("2026-12-14T09:00:00Z");
    assertThat(turn(then.after(), "2026-W51").end()).isEqualTo("2026-12-21T08:00:00Z");
    assertThat(turn(then.after(), "2026-W52").start()).isEqualTo("2026-12-21T08:00:00Z");
  }

  @Test
  void anotherHandoverHoldsFromTheWeekAskedFor() {
    Given.Then then =
        checkout().prepared(ChangeSquadDecider.DECIDER, change(at(LocalTime.of(9, 0)), "2026-W52"));
    assertThat(then.events(TurnRetimed.class))
        .extracting(event -> event.turn().week().toString())
        .startsWith("2026-W52", "2026-W53")
        .hasSize(8);
  }

  @Test
  void turnsOfAnotherLengthArePlannedAnewAndWhatIsAnnouncedStays() {
    Given.Then then = checkout().prepared(ChangeSquadDecider.DECIDER, change(every(2)));
    assertThat(then.events(TurnsWithdrawn.class))
        .singleElement()
        .satisfies(event -> assertThat(event.turns().getFirst().week()).hasToString("2026-W51"));
    assertThat(gardeners(then.after()))
        .containsEntry("2026-W50", INES)
        .containsEntry("2026-W51", JON)
        .doesNotContainKey("2026-W52")
        .containsEntry("2026-W53", KIM);
    assertThat(turn(then.after(), "2026-W51").weeks()).isEqualTo(2);
    checkout()
        .and(then.events())
        .prepared(PlanAheadDecider.DECIDER, now -> new PlanAhead(rosters(now, CHECKOUT), NOW))
        .thenNothing();
  }

  @Test
  void whatIsAnnouncedDoesNotMove() {
    checkout()
        .prepared(ChangeSquadDecider.DECIDER, change(every(2), "2026-W50"))
        .refused(RotationRule.ANNOUNCED_STAYS, "2026-W51");
  }

  @Test
  void aNewLengthBeginsWhereATurnDoes() {
    checkout()
        .and(ChangeSquadDecider.DECIDER, change(every(2)))
        .prepared(ChangeSquadDecider.DECIDER, change(every(3), "2026-W52"))
        .refused(RotationRule.NO_TURN_STARTS, "2026-W51");
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
                CHECKOUT, settings("Till"), null, Rosters.of(Map.of(CHECKOUT, List.of(INES))), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
