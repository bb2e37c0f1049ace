package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Setup;
import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.screen.Welcome;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** What the README promises a squad of five, with the roster that it prints. */
class FiveMinutesJourneyTest {

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  /** The README's roster, but for the time at which turns begin. */
  private static String roster() throws IOException {
    return Files.readAllLines(Path.of("..", "..", "README.md")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("squad,") || line.startsWith("Checkout,"))
        .map(line -> line.replace("Mon 10:00", Rosters.handover()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Plan plan() {
    return Plan.of(ALLOTMENT.api(), "checkout");
  }

  @Test
  void aSquadOfFiveIsSetUpSwapsIsCoveredAndHandsOver() throws IOException {
    Window window = ALLOTMENT.window();
    window.open(ALLOTMENT.firstLink());
    new Welcome(window).comeIn("Ada Berg", "ada@example.org", Person.PASSWORD);
    Setup setup = Setup.in(window);
    setup.give(roster());
    setup.check();
    setup.apply();

    Squad checkout = Squad.of(window, "checkout");
    checkout.calendar();
    assertThat(plan().promised()).hasSizeGreaterThanOrEqualTo(13);
    assertThat(plan().turns()).extracting(Turn::member).doesNotContain("");

    swapsTwoWeeks(checkout);
    isCovered(checkout);
    handsOver(window);
  }

  private static void swapsTwoWeeks(Squad checkout) {
    Turn mine = plan().of("published").getFirst();
    Turn theirs =
        plan().of("published").stream()
            .filter(turn -> !turn.member().equals(mine.member()))
            .findFirst()
            .orElseThrow();
    Window window = checkout.window();
    assertThat(checkout.choose(mine.week()).fact()).isNotEmpty();
    window.click(By.cssSelector("[data-testid='why'] [data-testid='pass-on']"));
    window.choose("swap-taker", theirs.member());
    window.choose("swap-exchange", theirs.week());
    window.until(
        "Both weeks should move", () -> window.see("effect").getText().contains("2 weeks move"));
    window.click("swap-agreed");
    window.click("swap-submit");
    window.seeNo("swap");
    window.untilAsserted(
        () -> assertThat(plan().turn(mine.week()).member()).isEqualTo(theirs.member()));
    assertThat(plan().turn(theirs.week()).member()).isEqualTo(mine.member());
  }

  private static void isCovered(Squad checkout) {
    Turn turn = plan().of("frozen").getLast();
    Window window = checkout.window();
    checkout.choose(turn.week());
    checkout.recordAbsence().away(turn.firstDay(), turn.lastDay()).record();
    window.see("cover-options");
    assertThat(plan().turn(turn.week()).member()).isEqualTo(turn.member());
    window.click("option-agreed");
    window.until(
        "Nobody should have to be asked",
        () -> window.see("swap-submit").getText().contains("Do it"));
    window.click("swap-submit");
    window.seeNo("swap");
    window.untilAsserted(
        () -> assertThat(plan().turn(turn.week()).member()).isNotEqualTo(turn.member()));
  }

  private static void handsOver(Window window) {
    window.open("squads/checkout/handover");
    window.click("note-write");
    window.write("item-text", "Two flaky tests in the basket");
    window.click("item-add");
    window.see("item");
    window.write("note-learned", "The queue fills when the import runs");
    window.write("note-watch", "Certificates end in May");
    window.click("handover-submit");
    window.seeNo("handover");
    window.see(By.cssSelector("[data-testid=note][data-state=written]"));
    assertThat(window.text())
        .contains("Two flaky tests in the basket", "Certificates end in May")
        .contains("waits for");
  }
}
