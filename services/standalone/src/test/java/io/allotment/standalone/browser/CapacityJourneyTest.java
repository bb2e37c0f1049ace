package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

class CapacityJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final String PLANNER = "[{\"role\":\"planner\",\"squad\":\"checkout\"}]";

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void aPlannerOpensAnIterationFillsItIsRefusedRaidsAndSeesTheDebt() {
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS), "checkout");
    ALLOTMENT.api().bring("checkout", "Let customers split a payment across two cards");
    Window window = ALLOTMENT.windowOf(ALLOTMENT.person("pia", "Pia Ortega", PLANNER));
    window.until(
        "The story should be there",
        () -> ALLOTMENT.api().get("/api/stories").path("total").asInt() == 1);
    String story =
        ALLOTMENT.api().get("/api/stories").path("stories").path(0).path("id").asString();
    ALLOTMENT.api().put("/api/stories/%s/class".formatted(story), "{\"class\":\"tactical\"}");
    ALLOTMENT.api().open("checkout", "before", "2029-12-24", "2029-12-30");

    window.press("g", "c");
    window.see("capacity-finding");
    window.click("next-iteration");
    window.write("iteration-name", "2030-01");
    window.date("iteration-first", "2030-01-07");
    window.date("iteration-last", "2030-01-20");
    window.click("open-iteration-submit");
    window.see(By.cssSelector("[data-iteration='2030-01']"));
    assertThat(window.see("capacity-finding").getText()).isEqualTo("15 days, not begun yet");
    assertThat(window.see("account-improvement").getText()).contains("4.5 days");

    dragged(window, story, "improvement");
    window.until(
        "It should be said why not",
        () -> window.see("toast").getText().contains("tactical draws on Feature"));
    dragged(window, story, "feature");
    window.write("reserve-days", "12");
    assertThat(window.see("account-feature").getText()).contains("1.5 more than the 10.5 free");
    window.click("reserve-submit");
    assertThat(window.see("problem").getText()).contains("Reserve up to 10.5 days");
    window.click(By.xpath("//button[text()='Reserve the 10.5 days that fit']"));
    window.until(
        "It should be reserved",
        () -> window.see("account-feature").getText().contains("10.5 reserved"));

    window.click("raid-open");
    window.write("raid-days", "1.5");
    assertThat(window.see("raid-effect").getText())
        .contains("Improvement falls below its floor")
        .contains("20 % of all there is kept")
        .contains("0 → 1.5 days");
    assertThat(window.see("account-improvement").getText()).contains("takes 1.5 free");
    assertThat(window.see("raid-instead").getText()).contains("holds 10.5 days, not begun");
    window.write("raid-sentence", "The fair begins on Monday");
    window.click("raid-submit");
    window.until(
        "The debt should be seen",
        () -> window.see("debt").getText().contains("1.5 days are owed to improvement"));
    assertThat(window.see("raids").getText()).contains("The fair begins on Monday");
    assertThat(window.see("account-improvement").getText()).contains("1.5 raided");
    assertThat(ALLOTMENT.api().get("/api/squads/checkout/debt").path("owed").asInt())
        .isEqualTo(1500);
  }

  /** Onto an account, which takes it or does not. */
  private static void dragged(Window window, String story, String account) {
    WebElement from = window.see(By.cssSelector("li[data-story='%s']".formatted(story)));
    new Actions(window.driver()).dragAndDrop(from, window.see("account-" + account)).perform();
  }
}
