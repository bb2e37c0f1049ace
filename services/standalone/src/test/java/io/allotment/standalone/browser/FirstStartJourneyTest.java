package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Calendar;
import io.allotment.standalone.browser.screen.Calendar.Turn;
import io.allotment.standalone.browser.screen.Setup;
import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.screen.Start;
import io.allotment.standalone.browser.screen.ThisWeek;
import io.allotment.standalone.browser.screen.Welcome;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstStartJourneyTest {

  private static final Map<String, String> NAMES =
      Map.of("ines-hartmann", "Ines Hartmann", "tomas-oliveira", "Tomás Oliveira");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void whoeverStartsItFirstComesToAPlanByHandAndTheLinkIsSpent() {
    Window window = ALLOTMENT.window();

    window.open(ALLOTMENT.firstLink());
    Welcome welcome = new Welcome(window);
    assertThat(welcome.greeting()).contains("first");
    welcome.comeIn("Ada Berg", "ada@example.org", Person.PASSWORD);
    Start.in(window);
    window.see("first-step");

    Squad checkout = Setup.in(window).openSquad("Checkout", "Europe/Berlin");
    NAMES.values().forEach(checkout::addMember);
    NAMES.keySet().forEach(checkout::optIn);
    Calendar drawn = checkout.drawPlan();

    assertThat(drawn.weeksOf("frozen")).as("the running week and four").hasSize(5);
    assertThat(drawn.weeksOf("published")).isNotEmpty();
    assertThat(drawn.turns().values()).extracting(Turn::member).hasSameElementsAs(NAMES.keySet());
    String now = drawn.turns().firstEntry().getValue().member();
    assertThat(ThisWeek.in(window).gardener("checkout")).isEqualTo(NAMES.get(now));

    Window stranger = ALLOTMENT.window();
    stranger.open(ALLOTMENT.firstLink());
    stranger.see("welcome-spent");
  }
}
