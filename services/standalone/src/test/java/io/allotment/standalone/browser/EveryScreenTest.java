package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.allotment.runtime.http.Wait;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

class EveryScreenTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person admin;

  /** Behind the hash, and what shows that the screen is there with what it shows. */
  private static Map<String, String> screens() {
    Map<String, String> screens = new LinkedHashMap<>();
    screens.put("", "start-everybody");
    screens.put("this-week", "squad-row");
    screens.put("duty", "my-turns");
    screens.put("duty/pay", "statement");
    screens.put("squads", "squad-item");
    screens.put("squads/checkout", "calendar");
    screens.put("squads/checkout/members", "member");
    screens.put("squads/checkout/ledger", "ledger-sum");
    screens.put("squads/checkout/handover", "note");
    screens.put("squads/checkout/settings", "settings");
    screens.put("stories", "story-list");
    screens.put("stories?show=all&story=none", "show-all");
    screens.put("stories/board", "board-sum");
    screens.put("stories/mix?by=created", "mix-table");
    screens.put("stories/rules", "add-rule");
    screens.put("capacity?squad=checkout", "accounts");
    screens.put("capacity/year?squad=checkout", "year-table");
    screens.put("capacity/what-if?squad=checkout", "what-if-table");
    screens.put("capacity/policy?squad=checkout", "policy");
    screens.put("community/review", "review-bar");
    screens.put("community/review?part=decisions", "follow-done");
    screens.put("community/backlog", "backlog");
    screens.put("community/backlog/themes", "theme");
    screens.put("community/roster", "garden-grid");
    screens.put("community/reserve", "reserve");
    screens.put("community/mix", "squad-mix");
    screens.put("community/scorecards", "scorecard");
    screens.put("community/decisions", "decision");
    screens.put("community/reviews/1", "minutes-raids");
    screens.put("setup/stories", "recent-imports");
    screens.put("setup/trackers", "connect");
    screens.put("setup/roster", "roster-check");
    screens.put("setup/absences", "absences-check");
    screens.put("setup/squad", "open-squad");
    screens.put("setup/views", "view-lag");
    screens.put("people", "people");
    screens.put("you", "sign-out");
    return screens;
  }

  @BeforeAll
  static void aSquad() {
    admin = ALLOTMENT.admin();
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS), "checkout");
    ALLOTMENT
        .api()
        .bring("checkout", "Upgrade Spring Boot to 4.0.1", "Let customers pay later", "Zq zx");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    ALLOTMENT
        .api()
        .open("checkout", "going-on", today.minusDays(7).toString(), today.plusDays(7).toString());
    aReview();
    ALLOTMENT.api().post("/api/community/reviews", "");
  }

  /** One that was held, with a note and a decision that is due now, and a theme. */
  private static void aReview() {
    String review = "/api/community/reviews/1";
    Wait.until(() -> ALLOTMENT.api().get("/api/stories").path("total").asInt() == 3);
    String story =
        ALLOTMENT.api().get("/api/stories").path("stories").path(0).path("id").asString();
    ALLOTMENT.api().put("/api/stories/%s/class".formatted(story), "{\"class\":\"operational\"}");
    Wait.until(() -> ALLOTMENT.api().get("/api/community/backlog").toString().contains(story));
    ALLOTMENT
        .api()
        .post(
            "/api/community/themes",
            "{\"name\":\"What grows old\",\"stories\":[\"%s\"]}".formatted(story));
    ALLOTMENT.api().post("/api/community/reviews", "");
    ALLOTMENT.api().post(review + "/notes", "{\"part\":\"raids\",\"text\":\"It was quiet\"}");
    ALLOTMENT
        .api()
        .post(
            review + "/decisions",
            "{\"part\":\"raids\",\"text\":\"Keep it so\",\"squad\":\"checkout\",\"due\":\"%s\"}"
                .formatted(LocalDate.now(ZoneOffset.UTC)));
    ALLOTMENT.api().post(review + "/close", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void canBeReadByEveryoneAndFitsAPhone(String scheme) {
    Window window = ALLOTMENT.window();
    window.prefers(scheme);
    window.open("");
    window.see("sign-in-submit");
    mustBeAccessible(window, scheme + " sign-in");
    mustFit(window, "sign-in");
    window.wide(1280);
    window.open("wall/" + wall());
    window.see("wall-heard");
    mustBeAccessible(window, scheme + " wall");
    mustFit(window, "wall");

    Window inside = ALLOTMENT.windowOf(admin);
    inside.prefers(scheme);
    screens()
        .forEach(
            (screen, shown) -> {
              inside.wide(1280);
              inside.open(screen);
              inside.see(shown);
              inside.until(
                  "Nothing should still be loading",
                  () ->
                      inside
                          .driver()
                          .findElements(By.cssSelector("[data-testid=skeleton]"))
                          .isEmpty());
              mustBeAccessible(inside, scheme + " " + screen);
              mustFit(inside, screen);
            });
  }

  /** The secret of a link for a display on a wall. */
  private static String wall() {
    String path = ALLOTMENT.api().post("/api/community/walls", "").path("path").asString();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * In the mode for pages without frames of strangers, of which there are none: the other opens a
   * window beside and gives it one second.
   */
  @SuppressWarnings("deprecation")
  private static void mustBeAccessible(Window window, String screen) {
    assertThat(new AxeBuilder().setLegacyMode().analyze(window.driver()).getViolations())
        .as(screen)
        .extracting(Rule::getId)
        .isEmpty();
  }

  private static void mustFit(Window window, String screen) {
    window.wide(320);
    window.until(
        screen + " should fit a width of 320 pixels without moving sideways",
        () ->
            Boolean.TRUE.equals(
                window.script("return document.documentElement.scrollWidth <= window.innerWidth")));
  }
}
