package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Stories;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

class StoriesJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");

  /** The last can be read by nobody, and the title of the fourth would run if it were markup. */
  private static final String TABLE =
      """
      key,title,description,status,created,closed
      SHOP-1,Upgrade Spring Boot to 4.0.1,End of support is near,open,2026-10-01,
      SHOP-2,Let customers split a payment across two cards,,done,2026-10-02,2026-10-20
      SHOP-3,Rotate the TLS certificate before it expires,,open,2026-10-03,
      SHOP-4,<img src=x onerror=alert(1)> in a title,,open,2026-10-04,
      SHOP-5,Open a second region,,done,2026-10-05,2026-10-21
      SHOP-6,Of no day,,open,next week,
      """;

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void aTableComesInIsClassedByKeysAndShowsWhereTheWorkWent() {
    Person admin = ALLOTMENT.admin();
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS), "checkout");
    Window window = ALLOTMENT.windowOf(admin);
    Stories stories = Stories.in(window);

    window.click("first-step");
    stories.bring(TABLE, "checkout");
    assertThat(window.see("stories-progress").getText())
        .contains("5 new or changed", "1 not taken", "line 7", "next week");

    window.click("to-inbox");
    window.until("All should be listed", () -> stories.listed().size() == 5);
    assertThat(window.see("story-list").getText()).contains("<img src=x onerror=alert(1)>");
    List<String> order = stories.listed();

    window.press("1");
    stories.at(order.get(1));
    window.press("2");
    stories.at(order.get(2));
    window.press("3");
    stories.at(order.get(3));
    mustBe(window, order.get(0), "operational");
    mustBe(window, order.get(1), "tactical");
    mustBe(window, order.get(2), "strategic");

    window.press("z");
    stories.at(order.get(2));
    window.press("z");
    stories.at(order.get(1));
    assertThat(stories.listed()).isEqualTo(order.subList(1, 5));
    mustBe(window, order.get(2), "");
    mustBe(window, order.get(1), "");
    mustBe(window, order.get(0), "operational");

    window.press("x", "j", "x", "2");
    window.until("Both should be gone", () -> stories.listed().size() == 2);
    mustBe(window, order.get(1), "tactical");
    mustBe(window, order.get(2), "tactical");
    window.press("0");
    stories.at(order.get(4));
    window.see("show-to-classify").sendKeys(Keys.ENTER);
    stories.at(order.get(3));
    window.press("3");
    mustBe(window, order.get(3), "strategic");
    assertThat(stories.listed()).containsExactly(order.get(4));
    window.press("z");
    stories.at(order.get(3));

    window.click("show-confirmed");
    window.until("What was said should be listed", () -> stories.listed().size() == 3);
    window.click(By.cssSelector("[data-key='%s'] .row-link".formatted(order.get(0))));
    window.choose("story-kind", "runbook");
    window.until(
        "The kind should be kept",
        () -> story(order.get(0)).path("confirmed").path("kind").asString("").equals("runbook"));
    window.click("take-back");
    mustBe(window, order.get(0), "");

    stories.turnTo("mix");
    window.click("by-created");
    window.until(
        "The table should count them", () -> window.see("mix-table").getText().contains("2026-10"));
    window.click(By.cssSelector("[data-testid='mix-table'] tbody tr td:nth-of-type(3) a"));
    window.until("Both should be listed", () -> stories.listed().size() == 2);
    assertThat(window.place()).contains("class=tactical").contains("show=confirmed");
  }

  @Test
  void aRuleIsTriedOnTheStoriesThereAreBeforeItIsSaved() {
    Window window = ALLOTMENT.windowOf(ALLOTMENT.person("ole", "Ole Berg", ADMIN));
    Stories stories = Stories.in(window);
    stories.turnTo("rules");
    window.click("add-rule");
    window.write("rule-says", "What has no day");
    assertThat(window.see("save-rules").isEnabled()).isFalse();
    window.write("rule-words", "no such words");
    window.choose("rule-class", "strategic");
    assertThat(window.see("rules-effect").getText()).contains("They would class 0 stories");
    assertThat(ALLOTMENT.api().get("/api/stories/rules").path("rules").size()).isZero();
    window.click("save-rules");
    window.until(
        "It should be kept",
        () -> ALLOTMENT.api().get("/api/stories/rules").path("version").asInt() == 1);
    JsonNode rule = ALLOTMENT.api().get("/api/stories/rules").path("rules").path(0);
    assertThat(rule.path("words").asString()).isEqualTo("no such words");
  }

  @Test
  void whoLeadsNothingSeesWhoBringsStories() {
    Window window = ALLOTMENT.windowOf(ALLOTMENT.person("kofi", "Kofi Mensah", "[]"));
    window.open("setup/stories");
    window.until("It should say who may", () -> window.text().contains("Who leads a squad"));
    assertThat(window.find("stories-send")).isEmpty();
    window.press(Keys.ESCAPE, "g", "s");
    window.see("stories-inbox");
  }

  private static final String ADMIN = "[{\"role\":\"admin\"}]";

  private static void mustBe(Window window, String key, String is) {
    window.until(key + " should be " + is, () -> is.equals(said(key)));
  }

  private static String said(String key) {
    return story(key).path("confirmed").path("class").asString("");
  }

  private static JsonNode story(String key) {
    for (JsonNode story : ALLOTMENT.api().get("/api/stories").path("stories")) {
      if (Objects.equals(story.path("key").asString(), key)) {
        return story;
      }
    }
    throw new AssertionError("There is no " + key);
  }
}
