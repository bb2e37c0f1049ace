package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Calendars subscribe to one's turns, and one's own calendar is read. */
class CalendarJourneyTest {

  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person ines;
  private static Person kofi;

  @BeforeAll
  static void aSquad() {
    ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    kofi = ALLOTMENT.person("kofi", "Kofi Mensah", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, TOMAS, kofi), "checkout");
  }

  private static HttpResponse<String> fetch(String link) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aCalendarSubscribesAndHearsOfWhatChanges() throws Exception {
    Window window = ALLOTMENT.windowOf(ines);
    window.open("duty");
    window.click("feed-make");
    String link = window.see("feed-link").getAttribute("value");
    HttpResponse<String> first = fetch(link);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body())
        .contains("SUMMARY:Gardener: Checkout", "/#/squads/checkout?from=")
        .doesNotContain("STATUS:CANCELLED");

    Turn turn =
        Plan.of(ALLOTMENT.api(), "checkout").of("published").stream()
            .filter(each -> each.member().equals("ines"))
            .findFirst()
            .orElseThrow();
    ALLOTMENT
        .api()
        .post(
            "/api/members/ines/absences",
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(turn.firstDay(), turn.lastDay()));
    assertThat(fetch(link).body()).contains("STATUS:CANCELLED");

    window.reload();
    window.until(
        "It should say when it was fetched",
        () -> window.see("feed-state").getText().contains("last fetched"));
    window.seeNo("feed-link");
    window.click("feed-replace");
    window.until(
        "The button that replaces should have focus",
        () -> "feed-confirm".equals(window.focusedData("testid")));
    window.press(Keys.ENTER);
    String second = window.see("feed-link").getAttribute("value");
    assertThat(fetch(link).statusCode()).isEqualTo(404);
    assertThat(fetch(second).statusCode()).isEqualTo(200);

    window.click("feed-revoke");
    window.click("feed-confirm");
    new Toast(window).mustSay("revoked");
    window.see("feed-make");
    assertThat(fetch(second).statusCode()).isEqualTo(404);
    assertThat(fetch(second).body()).startsWith("There is no calendar at this address.");
  }

  @Test
  void anOwnCalendarIsReadAndItsProblemSaid() {
    Window window = ALLOTMENT.windowOf(kofi);
    window.open("duty");
    window.write("source-address", "https://10.0.0.1/kofi-secret.ics");
    window.click("source-give");
    window.until(
        "It should be refused", () -> window.text().contains("private or reserved network"));

    window.write("source-address", "https://localhost/kofi-secret.ics");
    window.click("source-give");
    assertThat(window.see("source-problem").getText())
        .contains("took no connection", "Next reading")
        .doesNotContain("kofi-secret");
    assertThat(window.see("source-server").getText()).startsWith("localhost, since");

    window.click("source-remove");
    window.click("source-keep");
    new Toast(window).mustSay("Removed");
    assertThat(window.see("source-address").getAttribute("value")).isEmpty();
  }

  @Test
  void aLeadGivesTheSquadAnAddressAndNobodyElseIsOfferedOne() throws Exception {
    Window lead = ALLOTMENT.windowOf(kofi);
    lead.open("squads/checkout/settings");
    lead.click("feed-make");
    assertThat(fetch(lead.see("feed-link").getAttribute("value")).body())
        .contains("Gardener: Checkout – Tomás Oliveira");

    Window member = ALLOTMENT.windowOf(ines);
    member.open("squads/checkout/settings");
    member.see("settings");
    member.seeNo("calendar-feed");
  }
}
