package io.allotment.standalone.browser;

import static io.allotment.standalone.browser.stage.Gardens.KOFI;
import static io.allotment.standalone.browser.stage.Gardens.STELLA;
import static io.allotment.standalone.browser.stage.Gardens.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Decide;
import io.allotment.standalone.browser.screen.Decisions;
import io.allotment.standalone.browser.screen.Minutes;
import io.allotment.standalone.browser.screen.Review;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Gardens;
import io.allotment.standalone.browser.stage.Window;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A review, from its agenda over notes and decisions to minutes, and to the next one. */
class ReviewJourneyTest {

  private static final String REVIEWS = "/api/community/reviews";

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  /** A first review was held before there was anything to look at. */
  @BeforeAll
  static void aCommunity() {
    close(open());
    Gardens.tell(ALLOTMENT.api());
    ALLOTMENT.person(STELLA, Gardens.STEWARD);
    ALLOTMENT.person(KOFI, "[]");
  }

  /** What a test left open is no part of the next one. */
  @AfterEach
  void nothingIsOpen() {
    ALLOTMENT
        .api()
        .get(REVIEWS)
        .path("items")
        .valueStream()
        .filter(review -> review.path("state").asString().equals("open"))
        .forEach(review -> close(review.path("review").asString()));
  }

  private static String open() {
    return ALLOTMENT.api().post(REVIEWS, "").path("review").asString();
  }

  private static void close(String review) {
    ALLOTMENT.api().post("%s/%s/close".formatted(REVIEWS, review), "");
  }

  @Test
  void aReviewIsHeldByKeysFromItsAgendaToItsMinutes() {
    Gardens.raid(ALLOTMENT.api(), "checkout", 1_500, "The fair begins on Monday");
    Window window = ALLOTMENT.windowOf(STELLA);
    Review review = Review.in(window);
    assertThat(review.ahead())
        .containsEntry("Roster", "One thing comes back")
        .containsEntry("Backlog", "Five stories wait longest")
        .containsEntry("Mix", "The mix is as it was")
        .containsEntry("Raids", "One raid")
        .hasEntrySatisfying("Reserve", words -> assertThat(words).contains("below the floor"));

    window.tabTo("open-review");
    window.press(Keys.ENTER);
    assertThat(review.at("roster")).contains("Something keeps coming back in Checkout");
    review.goTo("comes-back");
    review.note("Nobody has the rights to rotate it");
    window.press(Keys.ARROW_RIGHT);
    assertThat(review.at("backlog")).contains("Slow report of the month", "120 days");
    window.press(Keys.ARROW_RIGHT);
    assertThat(review.at("mix")).contains("Nothing is new about the mix");
    window.press(Keys.ARROW_RIGHT);
    assertThat(review.at("reserve")).contains("Checkout is below the floor", "owes 1.5 days");
    window.press(Keys.ARROW_RIGHT);
    assertThat(review.at("raids")).contains("Checkout was raided");
    review.goTo("raid/checkout");
    window.press("d");
    window.until("One should write", () -> "decide-text".equals(window.focusedData("testid")));
    window.press("Ask the fair for its dates a month ahead", Keys.ENTER);
    assertThat(review.decided("Ask the fair").getText())
        .contains("Checkout", "about “Checkout was raided”", "Stella Marsh");
    window.press(Keys.ARROW_RIGHT);
    review.at("decisions");
    window.press(Keys.ARROW_RIGHT);
    window.until(
        "The end should wait",
        () -> "end-review-sheet-submit".equals(window.focusedData("testid")));
    window.press(Keys.ENTER);

    Minutes minutes = review.minutes();
    assertThat(minutes.words())
        .contains("led by Stella Marsh", "1 decision", "Ask the fair for its dates a month ahead");
    assertThat(minutes.of("roster"))
        .contains("Something keeps coming back in Checkout", "Nobody has the rights to rotate it");
    assertThat(minutes.of("raids")).contains("Checkout was raided");
    assertThat(ALLOTMENT.api().text(minutes.markdown()))
        .contains("Stella Marsh led it", "Something keeps coming back in Checkout")
        .contains("Nobody has the rights to rotate it", "Slow report of the month")
        .contains("**Ask the fair for its dates a month ahead** (Checkout, by ");
  }

  @Test
  void whoTakesPartReadsAndWritesNotesAndNoTextOfTwoIsLost() {
    Window ours = ALLOTMENT.windowOf(STELLA);
    Review leading = Review.in(ours);
    leading.open();
    Window theirs = ALLOTMENT.windowOf(KOFI);
    Review taking = Review.in(theirs);
    taking.join();
    ours.until("It should be seen who came", () -> leading.here().equals("2 here"));

    leading.note("Search serves alone in May");
    theirs.until(
        "The note should be seen",
        () ->
            taking.notes().stream().anyMatch(note -> note.contains("Search serves alone in May")));
    taking.note("Mei could take two weeks");
    ours.until(
        "The other note should be seen",
        () ->
            leading.notes().stream()
                .anyMatch(
                    note -> note.contains("Mei could take two weeks") && note.contains("Kofi")));

    leading.edit("Mei could take");
    taking.edit("Mei could take");
    ours.press(", says Stella");
    theirs.press(", says Kofi", Keys.ESCAPE);
    theirs.until(
        "The quicker one should be kept while the other still writes",
        () -> {
          ours.press("!");
          return theirs.find("note-text").isEmpty();
        });
    assertThat(ours.see("two-texts").getText())
        .contains("Kofi Mensah wrote it anew", "Nothing of either is lost")
        .contains("Mei could take two weeks, says Kofi")
        .contains("Mei could take two weeks, says Stella!");
    ours.click("put-both");
    theirs.until(
        "Both should be seen",
        () ->
            taking.notes().stream()
                .anyMatch(
                    note ->
                        note.contains("weeks, says Kofi")
                            && note.contains("weeks, says Stella!")
                            && note.contains("edited by Stella Marsh")));

    leading.look("raids");
    assertThat(taking.at("roster")).isNotBlank();
    ours.click("bring");
    assertThat(taking.at("raids")).isNotBlank();
    assertThat(theirs.find("decide")).isEmpty();
  }

  @Test
  void whatIsDecidedIsCarriedOutAndStandsInTheMinutes() {
    Gardens.raid(ALLOTMENT.api(), "search", 1_500, "The index was lost");
    LocalDate due = today().plusDays(20);
    Window window = ALLOTMENT.windowOf(STELLA);
    Review review = Review.in(window);
    review.open();
    review.look("reserve");

    Decide floor = review.decide().that("Keep a third from next month on", "search", due);
    assertThat(floor.floor(33, today().plusDays(30))).contains("33 % from");
    floor.record();
    Decide forgiven = review.decide().that("The index was nobody’s fault", "search", due);
    assertThat(forgiven.forgive("search", "0.5")).contains("owes 1.5 days now, 1 day");
    forgiven.record();
    for (String text : List.of("Keep a third", "The index was")) {
      window.until("It should be done", () -> review.decided(text).getText().contains("is done"));
    }
    review.look("backlog");
    review.decide().that("Quarantine what is flaky", "search", due).record();
    review.decided("Quarantine");

    assertThat(ALLOTMENT.api().get("/api/capacity/floor").path("steps").valueStream())
        .anyMatch(step -> step.path("floor").asInt() == 33);
    window.open("capacity?squad=search");
    assertThat(window.see("debt").getText())
        .contains("1 day is owed to improvement", "The index was nobody’s fault");

    Decisions decisions = Decisions.in(window);
    decisions.link("Quarantine", "flaky", "Flaky browser test of the results page");
    assertThat(decisions.one("Quarantine").getText())
        .contains("Flaky browser test of the results page");

    window.open("community/review");
    Minutes minutes = review.close();
    assertThat(minutes.words())
        .contains("3 decisions", "Sets the floor to 33 %", "Forgives Search 0.5 days: is done")
        .contains("Quarantine what is flaky", "Flaky browser test of the results page");
    assertThat(ALLOTMENT.api().text(minutes.markdown()))
        .contains("**Keep a third from next month on** (Search, by ", "It sets the floor to 33 %")
        .contains("It forgives Search", "carried out", "Quarantine what is flaky")
        .contains("Story: Flaky browser test of the results page");
  }

  @Test
  void theNextReviewFollowsUpWhatIsDue() {
    String before = open();
    for (String text : List.of("Write a runbook", "Split the alerts", "Buy a second lamp")) {
      ALLOTMENT
          .api()
          .post(
              "%s/%s/decisions".formatted(REVIEWS, before),
              "{\"part\":\"raids\",\"text\":\"%s\",\"squad\":\"checkout\",\"due\":\"%s\"}"
                  .formatted(text, today()));
    }
    close(before);
    Window window = ALLOTMENT.windowOf(STELLA);
    Review review = Review.in(window);
    window.until(
        "They should be due",
        () -> review.ahead().get("Decisions").startsWith("Three decisions are due"));
    review.open();
    review.look("decisions");

    window.click(review.of("Write a runbook", "follow-done"));
    window.click(review.of("Split the alerts", "follow-carried"));
    window.date("follow-due", today().plusDays(30).toString());
    window.write("follow-text", "Half of them are split");
    window.click("follow-submit");
    window.click(review.of("Buy a second lamp", "follow-dropped"));
    window.write("follow-text", "The first is bright enough");
    window.click("follow-submit");
    for (String text : List.of("Write a runbook", "Split the alerts", "Buy a second lamp")) {
      window.see(review.of(text, "followed"));
    }

    Minutes minutes = review.close();
    assertThat(minutes.words()).contains("Nothing was decided");
    assertThat(minutes.of("decisions"))
        .containsSubsequence("Buy a second lamp", "Dropped: The first is bright enough")
        .containsSubsequence("Split the alerts", "Carried on to", "Half of them are split")
        .containsSubsequence("Write a runbook", "Done");
    assertThat(ALLOTMENT.api().text(minutes.markdown()))
        .contains("**Write a runbook** (Checkout): done")
        .contains("**Split the alerts** (Checkout): carried on to")
        .contains("**Buy a second lamp** (Checkout): dropped. The first is bright enough");

    Decisions decisions = Decisions.in(window);
    assertThat(decisions.one("Split the alerts").getText()).contains("carried on to");
    decisions.show("dropped").one("Buy a second lamp");
    decisions.show("done").one("Write a runbook");
  }
}
