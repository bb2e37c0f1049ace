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
import org.openqa.selenium.interactions.Actions;

/** A squad swaps, covers and takes back, each seeing beforehand what it does. */
class SwapJourneyTest {

  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final Person MARCUS = new Person("marcus", "Marcus Bell");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person ines;
  private static Person kofi;
  private static Person lena;
  private static Person aiko;

  @BeforeAll
  static void aSquad() {
    ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    kofi = ALLOTMENT.person("kofi", "Kofi Mensah", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]");
    lena = ALLOTMENT.person("lena", "Lena Vogt", "[]");
    aiko = ALLOTMENT.person("aiko", "Aiko Tanaka", "[]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, TOMAS, kofi, lena), "checkout");
    ALLOTMENT.api().plan(Rosters.of("Search", aiko, MARCUS), "search");
  }

  private static Plan plan() {
    return Plan.of(ALLOTMENT.api(), "checkout");
  }

  private static Turn of(String member, int number) {
    return plan().of("published").stream()
        .filter(turn -> turn.member().equals(member) && turn.whole())
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
    other.see("my-turns");
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

  @Test
  void threePassTheirTurnsInACircle() {
    Turn mine = of("ines", 0);
    Turn kofis = of("kofi", 0);
    Turn lenas = of("lena", 0);
    Window window = ALLOTMENT.windowOf(ines);
    Squad.of(window, "checkout").choose(mine.week());
    window.press("c");
    window.choose("swap-taker", "kofi");
    window.choose("swap-exchange", kofis.week());
    window.choose("swap-to-1", "lena");
    window.choose("swap-exchange-1", lenas.week());
    window.until(
        "All three weeks should move",
        () -> window.see("effect").getText().contains("3 weeks move"));
    assertThat(window.see("swap-words").getText())
        .startsWith("Kofi takes your ")
        .contains(" goes to Lena")
        .endsWith(" comes to you.");
    assertThat(window.see("effect-balances").getText())
        .contains("Ines Hartmann", "Kofi Mensah", "Lena Vogt");
    window.click("swap-submit");
    new Toast(window).mustSay("Asked Kofi and Lena");

    accept(kofi, "waits for the others");
    assertThat(plan().turn(mine.week()).member()).isEqualTo("ines");
    accept(lena, "the plan is changed");
    assertThat(plan().turn(mine.week()).member()).isEqualTo("kofi");
    assertThat(plan().turn(kofis.week()).member()).isEqualTo("lena");
    assertThat(plan().turn(lenas.week()).member()).isEqualTo("ines");
  }

  private static void accept(Person person, String said) {
    Window window = ALLOTMENT.windowOf(person);
    window.open("duty");
    window.see("swaps-asked");
    window.click("swap-accept");
    new Toast(window).mustSay(said);
  }

  @Test
  void aGuestWhoIsFreeIsAskedAndAnswersOnTheirOwnPage() {
    Plan search = Plan.of(ALLOTMENT.api(), "search");
    Turn turn =
        plan().of("published").stream()
            .filter(each -> each.member().equals("tomas"))
            .filter(each -> search.turn(each.week()).member().equals("marcus"))
            .findFirst()
            .orElseThrow();
    Window window = ALLOTMENT.windowOf(kofi);
    Squad.of(window, "checkout").choose(turn.week());
    window.press("c");
    window.choose("swap-taker", "*");
    window.choose("guest-squad", "search");
    window.until(
        "Who is free should be known",
        () -> window.see("guest-hint").getText().startsWith("1 of 2 is free"));
    By marcus = By.cssSelector("optgroup[label='Not available'] option[value='marcus']");
    assertThat(window.see("guest-member").findElement(marcus).isEnabled()).isFalse();
    window.choose("guest-member", "aiko");
    window.until(
        "The week should move", () -> window.see("effect").getText().contains("1 week moves"));
    window.click("swap-agreed");
    window.until(
        "The guest should be asked all the same",
        () -> window.see("swap-submit").getText().equals("Ask Aiko"));
    window.click("swap-submit");
    new Toast(window).mustSay("Asked Aiko");

    accept(aiko, "the plan is changed");
    assertThat(plan().turn(turn.week()).member()).isEqualTo("aiko");
  }

  @Test
  void anOptionThatSomebodyAgreedToIsDoneWithTheKeysAlone() {
    Turn turn = plan().of("frozen").getLast();
    ALLOTMENT
        .api()
        .post(
            "/api/members/%s/absences".formatted(turn.member()),
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(turn.firstDay(), turn.lastDay()));
    Window window = ALLOTMENT.windowOf(kofi);
    Squad.of(window, "checkout").choose(turn.week());
    window.see("cover-options");
    window.press("w");
    window.tabTo("option-ask");
    window.press(Keys.ENTER);
    window.until(
        "The week should move", () -> window.see("effect").getText().contains("1 week moves"));
    assertThat(plan().turn(turn.week()).member()).isEqualTo(turn.member());
    window.press(Keys.ESCAPE);
    window.seeNo("swap");
    window.press("w");
    window.tabTo("option-agreed");
    String name = window.focused().getText().replace(" agreed: do it", "");
    window.press(Keys.ENTER);
    window.until(
        "Nobody should have to be asked",
        () -> window.see("swap-submit").getText().contains("Do it"));
    window.tabTo("swap-submit");
    window.press(Keys.ENTER);
    window.seeNo("swap");
    window.untilAsserted(() -> assertThat(plan().turn(turn.week()).name()).startsWith(name));
  }

  @Test
  void aTurnIsCarriedWithTheMouseAndDoesNotHideWhereItGoes() {
    Turn turn = of("ines", 0);
    Window window = ALLOTMENT.windowOf(kofi);
    Squad.of(window, "checkout").choose(turn.week());
    String row = "[data-member='%s'] [data-week='%s']";
    var tile = window.see(By.cssSelector(row.formatted("ines", turn.week()) + " .tile"));
    var target = window.see(By.cssSelector(row.formatted("tomas", turn.week())));
    Actions mouse = new Actions(window.driver());
    mouse.clickAndHold(tile).moveByOffset(0, 12).moveToElement(target).perform();
    window.until(
        "It should say to whom it goes",
        () -> window.see(By.className("ghost")).getText().contains("to Tomás"));
    assertThat(target.findElements(By.className("comes"))).as("the new place").hasSize(1);
    assertThat(window.see(By.className("ghost")).getRect().getX())
        .isGreaterThan(target.getRect().getX() + target.getRect().getWidth() / 2);
    mouse.release().perform();
    window.see("swap");
    window.until(
        "The week should move", () -> window.see("effect").getText().contains("1 week moves"));
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
