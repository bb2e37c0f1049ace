package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Calendar;
import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A squad swaps, covers and takes back, each seeing beforehand what it does. */
class SwapJourneyTest {

  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final Person LENA = new Person("lena", "Lena Vogt");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person ines;
  private static Person kofi;

  @BeforeAll
  static void aSquad() {
    ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    kofi = ALLOTMENT.person("kofi", "Kofi Mensah", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, TOMAS, kofi, LENA), "checkout");
  }

  private static Plan plan() {
    return Plan.of(ALLOTMENT.api(), "checkout");
  }

  private static Turn of(String member, int number) {
    return plan().of("published").stream()
        .filter(turn -> turn.member().equals(member))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneAsksTheOtherAcceptsAndBothTakeItBack() {
    Plan before = plan();
    Turn mine = of("ines", 0);
    Turn theirs = of("kofi", 1);
    Window other = ALLOTMENT.windowOf(kofi);
    other.see("nav-duty");
    Window window = ALLOTMENT.windowOf(ines);
    Squad checkout = Squad.of(window, "checkout");
    checkout.choose(mine.week());
    window.click(By.cssSelector("[data-testid='why'] [data-testid='pass-on']"));
    window.choose("swap-taker", "kofi");
    window.choose("swap-exchange", theirs.week());
    window.until(
        "Both weeks should move", () -> window.see("effect").getText().contains("2 weeks move"));
    assertThat(window.see("effect-balances").getText()).contains("Ines Hartmann", "Kofi Mensah");
    assertThat(plan()).isEqualTo(before);
    window.click("swap-submit");
    new Toast(window).mustSay("Asked Kofi");
    assertThat(plan()).isEqualTo(before);

    other.until(
        "The rail should count what is asked", () -> other.see("nav-duty").getText().contains("1"));
    other.click("nav-duty");
    other.click("swap-show");
    assertThat(other.see("effect-balances").getText()).contains("Kofi Mensah");
    other.click("swap-accept");
    new Toast(other).mustSay("the plan is changed");
    assertThat(plan().turn(mine.week()).member()).isEqualTo("kofi");
    assertThat(plan().turn(theirs.week()).member()).isEqualTo("ines");

    window.open("duty");
    window.click(
        By.cssSelector("[data-testid=swap-card][data-state=made] [data-testid=swap-undo]"));
    new Toast(window).mustSay("Asked to take it back");
    other.click("swap-accept");
    other.untilAsserted(() -> assertThat(plan().promised()).isEqualTo(before.promised()));
  }

  @Test
  void aLeadLiftsATurnAndPutsItDownWithTheKeysAlone() {
    Turn turn = of("lena", 0);
    Window window = ALLOTMENT.windowOf(kofi);
    Squad checkout = Squad.of(window, "checkout");
    checkout.choose(turn.week());
    window.press(Keys.SPACE);
    window.until(
        "It should be picked up", () -> window.focused().getAttribute("aria-label").endsWith("up"));
    window.press(Keys.ESCAPE);
    window.until(
        "It should be put back", () -> !window.focused().getAttribute("aria-label").endsWith("up"));
    window.press(Keys.SPACE);
    for (int step = 0; step < 8 && !"tomas".equals(window.focusedRow()); step++) {
      window.press(Keys.ARROW_UP);
    }
    window.press(Keys.SPACE);
    window.see("swap");
    window.until(
        "The week should move", () -> window.see("effect").getText().contains("1 week moves"));
    window.tabTo("swap-agreed");
    window.press(Keys.SPACE);
    window.until(
        "Nobody should have to be asked",
        () -> window.see("swap-submit").getText().contains("Do it"));
    window.tabTo("swap-submit");
    window.press(Keys.ENTER);
    window.seeNo("swap");
    window.untilAsserted(
        () ->
            assertThat(checkout.calendar().turns().get(turn.week()))
                .isEqualTo(new Calendar.Turn("tomas", "published")));
  }

  @Test
  void aFewDaysAreOfferedAndTaken() {
    Turn turn = of("ines", 1);
    Window window = ALLOTMENT.windowOf(ines);
    Squad checkout = Squad.of(window, "checkout");
    checkout.choose(turn.week());
    window.press("c");
    window.click("swap-days");
    day(window, "swap-from", turn.firstDay().plusDays(2).toString());
    day(window, "swap-to", turn.firstDay().plusDays(3).toString());
    window.click("swap-submit");
    new Toast(window).mustSay("Offered to anyone");

    Window other = ALLOTMENT.windowOf(kofi);
    other.open("duty");
    other.see("swaps-offered");
    other.click("swap-accept");
    new Toast(other).mustSay("the plan is changed");
    other.see(By.cssSelector("[data-testid=my-turn][data-week='%s']".formatted(turn.week())));
    assertThat(plan().turn(turn.week()).member()).isEqualTo("ines");
  }

  private static void day(Window window, String field, String date) {
    window.see(field);
    window.script(
        "const it = document.querySelector(`[data-testid=${arguments[0]}]`);"
            + "it.value = arguments[1]; it.dispatchEvent(new Event('input', {bubbles: true}))",
        field,
        date);
  }
}
