package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Receiver;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody else does with an iteration: on the screen that is open, and in the channel. */
class CapacityLiveTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Receiver receiver;

  @BeforeAll
  static void listen() {
    receiver = new Receiver();
  }

  @AfterAll
  static void hangUp() {
    receiver.close();
  }

  @Test
  void aRaidIsSeenOnOpenScreensAndToldInTheChannelOfTheSquad() {
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS), "checkout");
    ALLOTMENT.api().open("checkout", "2030-01", "2030-01-07", "2030-01-20");
    ALLOTMENT
        .api()
        .put(
            "/api/squads/checkout/notices/connections/channel",
            """
            {"channel":"webhook","name":"Channel","kinds":["capacity"],
            "settings":{"url":"%s","secret":"0123456789abcdef01234567"}}\
            """
                .formatted(receiver.url()));
    Window window = ALLOTMENT.windowOf(ALLOTMENT.admin());
    window.press("g", "c");
    window.until(
        "Nothing is owed yet",
        () -> window.see("debt").getText().contains("Nothing is owed to improvement"));

    ALLOTMENT
        .api()
        .post(
            "/api/squads/checkout/iterations/2030-01/raids",
            """
            {"from":"improvement","amount":{"value":1500,"unit":"milli-days"},
            "reason":"deadline","sentence":"The fair begins on Monday"}\
            """);
    window.until(
        "The raid should be seen without asking",
        () -> window.see("debt").getText().contains("1.5 days are owed to improvement"));
    assertThat(window.see("account-improvement").getText()).contains("1.5 raided");
    window.until(
        "The alerts should be there",
        () ->
            ALLOTMENT
                .api()
                .get("/api/squads/checkout/alerts")
                .toString()
                .contains("reserve-breached/checkout/2030-01"));
    window.until("The channel should be told of both", () -> receiver.bodies().size() == 2);
    assertThat(receiver.bodies().toString())
        .contains("A raid was declared in 2030-01 (Checkout)")
        .contains("The reserve of 2030-01 was not kept (Checkout)")
        .doesNotContain("The fair")
        .doesNotContain("Ines");
  }
}
