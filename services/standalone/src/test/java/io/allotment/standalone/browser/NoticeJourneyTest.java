package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Receiver;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Somebody connects a webhook, is told of a swap there, and then chooses not to be. */
class NoticeJourneyTest {

  private static final Person LENA = new Person("lena", "Lena Vogt");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Receiver receiver;
  private static Person ines;
  private static Person kofi;

  @BeforeAll
  static void aSquad() {
    receiver = new Receiver();
    ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    kofi = ALLOTMENT.person("kofi", "Kofi Mensah", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, kofi, LENA), "checkout");
  }

  @AfterAll
  static void close() {
    receiver.close();
  }

  private static List<String> swaps() {
    return receiver.bodies().stream().filter(body -> body.contains("\"kind\":\"swaps\"")).toList();
  }

  private static void offer(Window window, int number) {
    String week =
        Plan.of(ALLOTMENT.api(), "checkout").of("published").stream()
            .filter(turn -> turn.member().equals("ines"))
            .skip(number)
            .findFirst()
            .orElseThrow()
            .week();
    Squad.of(window, "checkout").choose(week);
    window.click(By.cssSelector("[data-testid='why'] [data-testid='pass-on']"));
    window.choose("swap-taker", "kofi");
    window.click("swap-submit");
    new Toast(window).mustSay("Asked Kofi");
  }

  @Test
  void aSwapIsToldToTheOtherUntilTheyChooseNotToBeTold() {
    Window other = ALLOTMENT.windowOf(kofi);
    other.open("you");
    other.click("connect-webhook");
    other.write("connection-url", receiver.url());
    other.write("connection-secret", "0123456789abcdef01234567");
    other.click("connection-submit");
    new Toast(other).mustSay("is connected");
    other.click("test-webhook");
    new Toast(other).mustSay("A test message went");
    assertThat(receiver.bodies()).hasSize(1).allMatch(body -> body.contains("\"kind\":\"test\""));
    assertThat(other.see("connection-webhook").getText()).doesNotContain("told");

    Window window = ALLOTMENT.windowOf(ines);
    offer(window, 0);
    other.untilAsserted(() -> assertThat(swaps()).hasSize(1));
    assertThat(swaps().getFirst()).contains("Ines Hartmann asks you for a swap");

    other.click("webhook-swaps");
    other.until(
        "It should be kept",
        () ->
            other.script(
                "return fetch('/api/members/kofi/notices').then(r => r.json())"
                    + ".then(n => n.connections.every(c => c.id !== 'webhook'"
                    + " || !c.kinds.includes('swaps')))"));
    offer(window, 1);
    other.click("test-webhook");
    other.untilAsserted(
        () ->
            assertThat(receiver.bodies())
                .filteredOn(body -> body.contains("\"kind\":\"test\""))
                .hasSize(2));
    assertThat(swaps()).hasSize(1);
  }
}
