package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** The gardener of the week writes what is open and pulls in the mentor, who answers. */
class HandoverJourneyTest {

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Map<String, Person> people;

  @BeforeAll
  static void aSquad() {
    people =
        Stream.of(
                ALLOTMENT.person("ines", "Ines Hartmann", "[]"),
                ALLOTMENT.person("jon", "Jon Bell", "[]"),
                ALLOTMENT.person("kim", "Kim Sato", "[]"))
            .collect(Collectors.toMap(Person::member, Function.identity()));
    ALLOTMENT
        .api()
        .plan(Rosters.of("Checkout", people.values().toArray(Person[]::new)), "checkout");
  }

  private static Person of(String role) {
    JsonNode running = ALLOTMENT.api().get("/api/squads/checkout/plan").path("turns").get(0);
    return people.get(running.path(role).path("member").asString());
  }

  @Test
  void theGardenerWritesAndPullsInTheMentorWhoAnswers() {
    Window window = ALLOTMENT.windowOf(of("gardener"));
    window.see("your-handover");
    window.press("h");
    window.write("item-text", "Two flaky tests in the basket");
    window.press(Keys.ENTER);
    window.see("item");
    window.write("note-learned", "The queue fills when the import runs");
    window.click("handover-submit");
    window.seeNo("handover");
    window.until(
        "What is open should be counted",
        () -> window.see("open-things").getText().contains("1 thing open"));

    window.click("your-pull-in");
    window.write("line-tried", "Restarted the import");
    window.write("line-needed", "Where its queue is set up");
    window.click("pull-in-submit");
    window.seeNo("pull-in");

    Window mentor = ALLOTMENT.windowOf(of("mentor"));
    mentor.open("squads/checkout/handover");
    mentor.until(
        "The mentor should read what is asked",
        () -> mentor.see("pull-in-row").getText().contains("Where its queue is set up"));
    mentor.click("answer-open");
    mentor.write("line-line", "In the chart of the broker");
    mentor.click("answer-submit");
    mentor.seeNo("answer");

    window.open("squads/checkout/handover");
    window.until(
        "The answer should be there",
        () -> window.see("pull-in-row").getText().contains("In the chart of the broker"));
    window.click("item-close");
    new Toast(window).mustSay("Closed");
    window.until(
        "It should be said that nothing is open", () -> window.find("item-close").isEmpty());
    new Toast(window).undo();
    window.see("item-close");
    assertThat(window.text()).contains("by quarter");
    assertThat(window.find("erase")).isEmpty();
    window.open("this-week");
    window.until(
        "How far the handover is should be said of the squad",
        () -> window.see("handed").getText().contains("note written, 1 open"));

    Window admin = ALLOTMENT.windowOf(ALLOTMENT.admin());
    admin.open("squads/checkout/handover");
    admin.see("item");
    admin.click(By.cssSelector("[data-testid=item] [data-testid=erase]"));
    assertThat(admin.see("erase-stays").getText()).contains("that there was a text");
    admin.click("erase-sheet-submit");
    new Toast(admin).mustSay("Erased for good");
    admin.until(
        "It should be said that there was a text",
        () -> admin.see("item").getText().contains("(erased)"));
  }

  @Test
  void theGardenerNamesAnotherMentor() {
    Person gardener = of("gardener");
    String mentor = of("mentor").member();
    Person other =
        people.values().stream()
            .filter(each -> !each.equals(gardener) && !each.member().equals(mentor))
            .findFirst()
            .orElseThrow();
    Window window = ALLOTMENT.windowOf(gardener);
    window.open("squads/checkout/handover");
    window.click("name-mentor");
    window.choose("mentor-who", other.member());
    window.click("mentor-submit");
    new Toast(window).mustSay(other.name() + " is ");
    window.until(
        "Whom the gardener may pull in should be said",
        () -> window.see("note").getText().contains("mentor " + other.name()));

    Window beside = ALLOTMENT.windowOf(other);
    beside.open("squads/checkout/handover");
    beside.see("note");
    assertThat(beside.find("name-mentor")).isEmpty();
  }

  @Test
  void aStrangerIsToldThatItIsNotTheirs() {
    Window window = ALLOTMENT.windowOf(ALLOTMENT.person("vera", "Vera Lindqvist", "[]"));
    window.open("squads/checkout/handover");
    assertThat(window.see("not-yours").getText()).contains("for its members and leads");
    assertThat(window.find("note")).isEmpty();
  }
}
