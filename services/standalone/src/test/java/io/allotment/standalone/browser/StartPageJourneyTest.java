package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Start;
import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Whoever comes in sees first what is theirs to do. */
class StartPageJourneyTest {

  private static final Person AIKO = new Person("aiko", "Aiko Tanaka");
  private static final Person MARCUS = new Person("marcus", "Marcus Bell");
  private static final Person ZOE = new Person("zoe", "Zoe Fox");

  /** Answers as a service that is away would, without a word in the browser's console. */
  private static final String RESERVE_IS_AWAY =
      """
      const ask = window.fetch;
      window.fetch = (to, how) => String(to).includes("/api/community/reserve") && !window.back
        ? Promise.resolve(new Response('{"title":"Away","detail":"Capacity does not answer."}', {status: 503}))
        : ask(to, how);
      """;

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person ines;
  private static Person tomas;

  @BeforeAll
  static void threeSquads() {
    ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    tomas = ALLOTMENT.person("tomas", "Tomás Oliveira", "[]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, tomas), "checkout");
    ALLOTMENT.api().plan(Rosters.of("Search", AIKO, MARCUS), "search");
    ALLOTMENT.api().plan(Rosters.of("Payments", ZOE), "payments");
    ALLOTMENT.api().bring("search", "Upgrade Spring Boot to 4.0.1", "Let customers pay later");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    ALLOTMENT
        .api()
        .open("checkout", "going-on", today.minusDays(7).toString(), today.plusDays(7).toString());
  }

  private static Person with(String member, String... roles) {
    List<String> json = new ArrayList<>();
    for (String role : roles) {
      String[] parts = role.split(" of ", 2);
      json.add(
          parts.length == 1
              ? "{\"role\":\"%s\"}".formatted(parts[0])
              : "{\"role\":\"%s\",\"squad\":\"%s\"}".formatted(parts[0], parts[1]));
    }
    return ALLOTMENT.person(member, member, json.toString());
  }

  @Test
  void whoIsOnDutyFindsTheirHandoverAndAnswersASwapOnTheSpot() {
    Plan plan = Plan.of(ALLOTMENT.api(), "checkout");
    Person gardener = plan.first("frozen").member().equals("ines") ? ines : tomas;
    Turn mine = published(plan, gardener.member(), true);
    Turn theirs = published(plan, gardener.member(), false);
    Window window = ALLOTMENT.windowOf(gardener);
    Start start = Start.read(window);
    assertThat(start.parts()).containsExactly("member", "everybody");
    assertThat(start.part("member").getText()).contains("You are Checkout’s gardener until");
    window.see("your-handover");

    ALLOTMENT
        .api()
        .post(
            "/api/swaps",
            """
            {"squad":"checkout","passes":[{"week":"%s","from":"%s","to":"%s"},
            {"week":"%s","from":"%s","to":"%s"}],"agreedBy":["%s"]}\
            """
                .formatted(
                    mine.week(),
                    mine.member(),
                    theirs.member(),
                    theirs.week(),
                    theirs.member(),
                    mine.member(),
                    theirs.member()));
    window.click("swap-accept");
    new Toast(window).mustSay("the plan is changed");
    window.seeNo("swap-card");
    assertThat(Plan.of(ALLOTMENT.api(), "checkout").turn(mine.week()).member())
        .isEqualTo(theirs.member());
  }

  private static Turn published(Plan plan, String member, boolean theirs) {
    return plan.of("published").stream()
        .filter(turn -> turn.whole() && turn.member().equals(member) == theirs)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLeadComesToTheWeekThatNeedsAPersonAndToTheStoriesThatWait() {
    Window window = ALLOTMENT.windowOf(with("lea", "lead of payments", "lead of search"));
    Start start = Start.read(window);
    assertThat(start.parts()).containsExactly("lead", "everybody");
    assertThat(start.fact("lead", "inbox/").getText()).contains("2 stories wait for a class");

    Turn running = Plan.of(ALLOTMENT.api(), "payments").first("frozen");
    ALLOTMENT
        .api()
        .post(
            "/api/members/zoe/absences",
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(running.firstDay(), running.lastDay()));
    window.untilAsserted(
        () -> {
          assertThat(start.facts("lead").getFirst()).isEqualTo("week/payments");
          assertThat(start.fact("lead", "week/payments").getAttribute("data-weight"))
              .isEqualTo("now");
        });
    start.act("lead", "week/payments");
    window.see("calendar");
    assertThat(window.place()).startsWith("squads/payments?").contains("turn=");
  }

  @Test
  void aPlannerSeesWhatIsToBeOpenedAndWhatStandsThoughTheReserveIsAway() {
    Person pia = with("pia", "planner of checkout", "planner of search");
    Window window = ALLOTMENT.windowOf(pia);
    Start start = Start.read(window);
    assertThat(start.facts("planner")).contains("open/search", "inbox/search");

    window
        .driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", RESERVE_IS_AWAY));
    window.reload();
    Start.read(window);
    assertThat(window.see("start-unread").getText()).contains("cannot be read now", "Try again");
    assertThat(start.facts("planner")).contains("inbox/search").doesNotContain("open/search");
    window.script("window.back = true");
    window.click(By.cssSelector("[data-testid='start-unread'] button"));
    window.seeNo("start-unread");
    start.act("planner", "open/search");
    window.see("first-iteration");
  }

  @Test
  void aStewardIsCalledToTheReviewAsItOpens() {
    Window window = ALLOTMENT.windowOf(with("stella", "steward"));
    Start start = Start.read(window);
    assertThat(start.parts()).containsExactly("steward", "everybody");
    assertThat(start.fact("steward", "review").getText()).containsIgnoringCase("the next review");

    ALLOTMENT.api().post("/api/community/reviews", "");
    window.untilAsserted(
        () -> assertThat(start.fact("steward", "review").getText()).contains("Join the review"));
    start.act("steward", "review");
    window.see(By.cssSelector("al-review"));
  }

  @Test
  void whoHasSeveralRolesIsToldByUrgencyAndNothingTwice() {
    ALLOTMENT.api().post("/api/invitations", "{\"member\":\"emil\",\"roles\":[]}");
    Person olga =
        with(
            "olga",
            "admin",
            "steward",
            "lead of search",
            "planner of search",
            "planner of checkout");
    Window window = ALLOTMENT.windowOf(olga);
    Start start = Start.read(window);
    assertThat(start.parts())
        .containsExactlyInAnyOrder("lead", "planner", "steward", "admin", "everybody")
        .endsWith("everybody");
    assertThat(start.fact("admin", "invited").getText()).contains("has not come");
    assertThat(
            window.driver().findElements(By.cssSelector("[data-testid='start-fact']")).stream()
                .map(fact -> fact.getAttribute("data-key")))
        .doesNotHaveDuplicates();

    for (String part : start.parts()) {
      window.press("]");
      assertThat(window.focused().getAttribute("id")).isEqualTo("start-" + part);
    }
    window.press("g", "w");
    window.see("week-table");
    window.press("g", "h");
    Start.read(window);
  }

  @Test
  void whoOnlyLooksIsToldSoKindlyAndSeesWhoIsOnDuty() {
    Window window = ALLOTMENT.windowOf(with("vera"));
    Start start = Start.read(window);
    assertThat(start.part("looking").getText()).contains("Nothing waits for you");
    assertThat(start.part("everybody").getText()).contains("Checkout", "Search", "Payments");
    window.click("to-this-week");
    window.see("week-table");
  }
}
