package io.allotment.standalone.browser;

import static io.allotment.standalone.browser.stage.Gardens.INES;
import static io.allotment.standalone.browser.stage.Gardens.KOFI;
import static io.allotment.standalone.browser.stage.Gardens.MEI;
import static io.allotment.standalone.browser.stage.Gardens.OLE;
import static io.allotment.standalone.browser.stage.Gardens.STELLA;
import static io.allotment.standalone.browser.stage.Gardens.TOMAS;
import static io.allotment.standalone.browser.stage.Gardens.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Backlog;
import io.allotment.standalone.browser.screen.Themes;
import io.allotment.standalone.browser.screen.Thresholds;
import io.allotment.standalone.browser.screen.Wall;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Gardens;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** The gardens of all squads, seen from above by those who look after them together. */
class CommunityJourneyTest {

  private static final int MANY = 60;

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @BeforeAll
  static void gardens() {
    Gardens.tell(ALLOTMENT.api());
    Gardens.tellMany(ALLOTMENT.api(), MANY);
    ALLOTMENT.person(STELLA, Gardens.STEWARD);
    ALLOTMENT.person(OLE, Gardens.STEWARD);
  }

  @Test
  void themesAreAdoptedWithTheirEvidenceNamedMergedAndSplit() {
    Window window = ALLOTMENT.windowOf(STELLA);
    Themes themes = Themes.in(window);
    assertThat(themes.evidence("lak"))
        .contains("Flaky browser tests in the basket", "Closest to each other", "%");
    themes.adopt("lak", "Flaky browser tests");
    assertThat(themes.cells("Flaky browser tests")).startsWith("2", "1", "3", "70 d");
    themes.adopt("ertificate", "Certificates");
    assertThat(themes.cells("Certificates")).startsWith("2", "1", "3", "9 d");

    themes.open("Flaky browser tests");
    assertThat(themes.merge("Certificates")).contains("Open stories", "3 → 6", "will be no more");
    window.until("One should be left", () -> !themes.names().contains("Certificates"));
    assertThat(themes.cells("Flaky browser tests")).startsWith("4", "2", "6", "70 d");

    themes.open("Flaky browser tests");
    themes.split("Keys and certificates", List.of("SHOP-3", "SHOP-4", "FIND-2"));
    window.until(
        "Both should be listed",
        () -> themes.names().containsAll(List.of("Flaky browser tests", "Keys and certificates")));
    assertThat(themes.cells("Keys and certificates")).startsWith("2", "1", "3", "9 d");
    window.until(
        "The other should have what is left",
        () -> themes.cells("Flaky browser tests").get(2).equals("3"));
  }

  @Test
  void theBacklogIsFilteredSearchedWithTyposTurnedAndTakenAlong() {
    String theme =
        ALLOTMENT
            .api()
            .post(
                "/api/community/themes",
                "{\"name\":\"Slow reports\",\"stories\":[\"%s\",\"%s\"]}"
                    .formatted(
                        Gardens.story(ALLOTMENT.api(), "SHOP-5"),
                        Gardens.story(ALLOTMENT.api(), "FIND-3")))
            .path("theme")
            .asString();
    Window window = ALLOTMENT.windowOf(STELLA);
    Backlog backlog = Backlog.in(window);
    int all = 9 + MANY;
    window.until(
        "All should be counted", () -> backlog.finding().startsWith(all + " stories wait"));
    assertThat(backlog.stories())
        .hasSize(50)
        .first()
        .asString()
        .contains("Slow report of the month");
    backlog.end();
    window.until("The next page should be there", () -> backlog.stories().size() == all);
    assertThat(rows(backlog)).hasSize(all);

    backlog.filter("theme", theme);
    window.until("Two should be left", () -> backlog.stories().size() == 2);
    assertThat(backlog.finding()).startsWith("2 stories wait");
    assertThat(backlog.stories()).allMatch(story -> story.contains("Slow reports"));
    assertThat(rows(backlog))
        .hasSize(2)
        .anyMatch(row -> row.contains("Slow report of the month"))
        .anyMatch(row -> row.contains("Slow report of what nobody found"));
    backlog.filter("squad", "search");
    window.until("One should be left", () -> backlog.stories().size() == 1);

    window.open("community/backlog");
    backlog.find("certifcate gatway");
    window.until("What was meant should be found", () -> backlog.stories().size() == 3);
    assertThat(backlog.finding()).isEqualTo("3 stories about “certifcate gatway”");
    assertThat(backlog.stories())
        .allMatch(story -> story.toLowerCase(Locale.ROOT).contains("certificate"));
    assertThat(rows(backlog)).hasSize(3);
  }

  private static List<String> rows(Backlog backlog) {
    return ALLOTMENT.api().text(backlog.csv()).lines().skip(1).toList();
  }

  @Test
  void aWallShowsWhoIsOnDutyAndNothingElseOfPeopleUntilItsLinkIsRevoked() {
    Window window = ALLOTMENT.windowOf(STELLA);
    String link = Wall.made(window);
    Window room = ALLOTMENT.window();
    Wall wall = Wall.at(room, link);
    List<String> duty = onDuty();
    List<String> others = people();
    others.removeAll(duty);
    assertThat(wall.words())
        .contains("Checkout", "Search", "operational stories open", "Kept for improvement")
        .contains(duty);
    String page = String.valueOf(room.script("return document.documentElement.outerHTML"));
    assertThat(others).hasSizeGreaterThan(2);
    assertThat(page).doesNotContain(others).doesNotContain("@example.org", "mail gateway");
    assertThat(room.find("sign-in-submit")).isEmpty();
    assertThat(ALLOTMENT.api().get(link.replaceFirst(".*/", "/api/community/wall/")).toString())
        .doesNotContain(others)
        .doesNotContain("\"member\"", "@");

    Wall.revoke(window);
    room.reload();
    room.until(
        "It should be refused plainly",
        () -> room.see("wall").getText().contains("This link works no more"));
    assertThat(room.text())
        .doesNotContain(duty)
        .contains("A steward of the community makes another");
  }

  /** Who is on duty now, and who is next. */
  private static List<String> onDuty() {
    return Stream.of("checkout", "search")
        .flatMap(squad -> Plan.of(ALLOTMENT.api(), squad).turns().stream().limit(2))
        .map(Turn::name)
        .toList();
  }

  private static List<String> people() {
    return Stream.of(INES, TOMAS, MEI, ZOE, KOFI, STELLA, OLE)
        .map(Person::name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void twoStewardsWhoSetThresholdsAtOnceSeeBoth() {
    Window ours = ALLOTMENT.windowOf(STELLA);
    Window theirs = ALLOTMENT.windowOf(OLE);
    Thresholds one =
        Thresholds.in(ours).put("oldestOperational-watch", 45).put("carriers-watch", 4);
    Thresholds other = Thresholds.in(theirs).put("oldestOperational-watch", 50);
    other.put("overdue-days", 21).set();
    other.mustBeOver();

    one.set();
    assertThat(one.both())
        .contains("As Ole Berg set them")
        .contains("Watch from 50 days", "Watch from 45 days")
        .contains("Watch below 4 members")
        .contains("after 21 days");
    one.take("overdueDays");
    one.take("oldestOperational");
    one.set();
    one.mustBeOver();

    JsonNode now = ALLOTMENT.api().get("/api/community/thresholds");
    assertThat(now.path("by").path("name").asString()).isEqualTo("Stella Marsh");
    JsonNode values = now.path("values");
    assertThat(values.path("oldestOperational").path("watch").asInt()).isEqualTo(50);
    assertThat(values.path("carriers").path("watch").asInt()).isEqualTo(4);
    assertThat(values.path("overdueDays").asInt()).isEqualTo(21);
    ours.click("thresholds-open");
    ours.until(
        "What came before should stay",
        () ->
            ours.see("thresholds-history")
                .getText()
                .matches("(?s).*Version 2.*Stella Marsh.*Version 1.*Ole Berg.*"));
  }

  @Test
  void everyPictureIsThereInWordsForThoseWhoCannotSeeIt() {
    ALLOTMENT
        .api()
        .post(
            "/api/community/themes",
            "{\"name\":\"Disks\",\"stories\":[\"%s\",\"%s\"]}"
                .formatted(
                    Gardens.story(ALLOTMENT.api(), "FIND-4"),
                    Gardens.story(ALLOTMENT.api(), "MANY-0")));
    Window window = ALLOTMENT.windowOf(STELLA);

    window.open("community/roster");
    window.see("garden-grid");
    List<String> roster = window.told(part("garden"));
    assertThat(roster).contains("Checkout", "Search");
    for (String squad : List.of("checkout", "search")) {
      for (Turn turn : Plan.of(ALLOTMENT.api(), squad).of("frozen")) {
        String first = turn.name().replaceFirst(" .*", "");
        String week = turn.week().substring(turn.week().indexOf('W'));
        assertThat(roster).contains("%s, %s, frozen".formatted(first, week));
      }
    }

    window.open("community/mix");
    window.see("mix-line");
    assertThat(window.told(part("squad-mix")))
        .containsSubsequence("Operational, of all finished", "Checkout", "100 %", "1");
    window.press("j", Keys.ENTER);
    window.see("mix-weeks");
    assertThat(window.told(part("mix-weeks")))
        .containsSubsequence("Week", "Operational", "Tactical", "Strategic", "1");

    window.open("community/reserve");
    window.see("reserve-plot");
    String kept = kept("checkout");
    assertThat(window.told(part("reserve")))
        .anyMatch(words -> words.contains("Checkout kept %s %%".formatted(kept)));
    window.press("t");
    window.see("reserve-table");
    assertThat(window.told(part("reserve")))
        .containsSubsequence("% of capacity", "Floor", "Checkout", Gardens.ITERATION, kept);

    Themes.in(window).row("Disks");
    assertThat(window.told(part("themes")))
        .containsSubsequence("Theme", "Checkout", "Search", "stories", "Disks", "1", "1", "2")
        .anyMatch(words -> words.contains(", open: ") && words.contains(course("Disks")));
  }

  private static By part(String testId) {
    return By.cssSelector("[data-testid='%s']".formatted(testId));
  }

  /** What a squad keeps of its running iteration, as screens write it. */
  private static String kept(String squad) {
    return ALLOTMENT
        .api()
        .get("/api/community/reserve")
        .path("squads")
        .valueStream()
        .filter(each -> each.path("squad").asString().equals(squad))
        .map(each -> each.path("now").path("keptPercent").asInt() / 100.0)
        .map(share -> String.format(Locale.ROOT, "%.1f", share))
        .findFirst()
        .orElseThrow();
  }

  /** How many stories of a theme were open at the end of its trend. */
  private static String course(String theme) {
    return ALLOTMENT
        .api()
        .get("/api/community/themes")
        .path("items")
        .valueStream()
        .filter(each -> each.path("name").asString().equals(theme))
        .map(each -> each.path("trend").path("weeks").valueStream().toList().getLast())
        .map(
            week ->
                "%d in %s"
                    .formatted(
                        week.path("open").asInt(), week.path("week").asString().substring(5)))
        .findFirst()
        .orElseThrow();
  }
}
