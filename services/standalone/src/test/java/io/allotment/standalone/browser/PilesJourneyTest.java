package io.allotment.standalone.browser;

import io.allotment.standalone.browser.screen.Stories;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** What is suggested is suggested again while somebody works, and stories go to another pile. */
class PilesJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final int ALL = 60;
  private static final int LISTED = 50;
  private static final String RULES =
      """
      [{"says": "Zorp", "words": "zorp", "class": "tactical"}]""";

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void whoClassedAllThatIsListedGoesOnWithWhatWentToAnotherPileMeanwhile() {
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS), "checkout");
    ALLOTMENT.api().bring("checkout", titles());
    Window window = ALLOTMENT.windowOf(ALLOTMENT.admin());
    window.until("All should wait without a suggestion", () -> count("unclassified") == ALL);
    Stories stories = Stories.in(window);
    window.until("A page should be listed", () -> stories.listed().size() == LISTED);

    ALLOTMENT.api().put("/api/stories/rules", RULES);
    window.until("All should be suggested by the rule", () -> count("sure") == ALL);
    window.click(By.cssSelector("[aria-label='Select the 50 shown']"));
    window.press("1");

    window.until("The rest should be listed", () -> stories.listed().size() == ALL - LISTED);
    window.until("What was said should be kept", () -> count("confirmed") == LISTED);
    window.press("2");
    window.until("One more should be kept", () -> count("confirmed") == LISTED + 1);
  }

  /** Each another one, of a word that nobody knows. */
  private static String[] titles() {
    return IntStream.range(0, ALL)
        .mapToObj(i -> "Zorp " + "-".repeat(i + 1))
        .toArray(String[]::new);
  }

  private static int count(String status) {
    return ALLOTMENT.api().get("/api/stories?limit=1&status=" + status).path("total").asInt();
  }
}
