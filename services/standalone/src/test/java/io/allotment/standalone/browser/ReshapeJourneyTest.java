package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.time.DayOfWeek;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A squad hands over on another day, goes into another one, and ends; each seen before it is done.
 */
class ReshapeJourneyTest {

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person lead;

  @BeforeAll
  static void squads() {
    Person ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    Person kofi = ALLOTMENT.person("kofi", "Kofi Mensah", "[]");
    lead =
        ALLOTMENT.person(
            "lena",
            "Lena Vogt",
            "[{\"role\":\"lead\",\"squad\":\"checkout\"},{\"role\":\"lead\",\"squad\":\"search\"}]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, kofi), "checkout");
    ALLOTMENT.api().plan(Rosters.of("Search", lead), "search");
  }

  private static Plan plan() {
    return Plan.of(ALLOTMENT.api(), "checkout");
  }

  @Test
  void fromAWeekOnDutyChangesHandsOnAnotherDay() {
    Turn turn = plan().of("published").getFirst();
    DayOfWeek day = turn.firstDay().getDayOfWeek().plus(2);
    Window window = ALLOTMENT.windowOf(lead);
    window.open("squads/checkout/settings");
    window.choose("squad-day", day.name());
    window.until(
        "The new times should be shown",
        () -> window.see("effect").getText().contains("at another time"));
    assertThat(window.see("settings-from").getAttribute("value")).isEqualTo(turn.week());
    assertThat(plan().turn(turn.week())).isEqualTo(turn);
    window.click("settings-submit");
    new Toast(window).mustSay("Checkout is saved");
    assertThat(window.see("squad-day").getAttribute("value")).isEqualTo(day.name());
    window.until("The form should show what is saved", () -> window.find("effect").isEmpty());
    assertThat(window.see("squad-day").getAttribute("value")).isEqualTo(day.name());
    Plan after = plan();
    assertThat(after.turn(turn.week()).member()).isEqualTo(turn.member());
    assertThat(after.of("published").get(1).firstDay().getDayOfWeek()).isEqualTo(day);
  }

  @Test
  void aSquadGoesIntoAnotherAndEndsAndGoesOn() {
    Window window = ALLOTMENT.windowOf(lead);
    window.open("squads/search/settings");
    window.click("ending-merge");
    window.choose("ending-into", "checkout");
    window.until(
        "What moves should be shown", () -> window.see("effect").getText().contains("nobody"));
    window.click("ending-submit");
    new Toast(window).mustSay("Search is merged");
    window.until(
        "Who came should be in the roster",
        () -> window.see("members").getText().contains("Lena Vogt"));

    window.open("squads/search");
    window.see("archived");
    window.click("restore");
    new Toast(window).mustSay("Search goes on");
    window.seeNo("archived");
  }
}
