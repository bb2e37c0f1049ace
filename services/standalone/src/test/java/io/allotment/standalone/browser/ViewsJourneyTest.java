package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A view that has stopped is shown to admins, who skip what it cannot take and say why. */
class ViewsJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment(ViewsJourneyTest::spoilATurn);

  /** A document where the view wants to write a turn, that it can make nothing of. */
  private static void spoilATurn(Path data) {
    LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusWeeks(4);
    String turn =
        "checkout/%d-W%02d"
            .formatted(
                soon.get(IsoFields.WEEK_BASED_YEAR), soon.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    try (EmbeddedDatabase database = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient client = MongoClients.create(database.connectionString())) {
      client
          .getDatabase("rotation")
          .getCollection("gardener-turns")
          .insertOne(new Document("_id", turn).append("position", "not a number"));
    }
  }

  private static String health() {
    return ALLOTMENT.api().get("/actuator/health").path("status").asString();
  }

  private static By of(String view) {
    return By.cssSelector("[data-testid=view][data-view=%s]".formatted(view));
  }

  @Test
  void anAdminSeesWhatStoppedSkipsItByKeyboardAndLeavesAReason() {
    Window window = ALLOTMENT.windowOf(ALLOTMENT.admin());
    window.open("setup/views");
    window.until("All is well", () -> window.see("views-state").getText().contains("All is well"));
    assertThat(health()).isEqualTo("UP");

    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS), "checkout");
    window.see("view-stop");
    assertThat(window.see(of("gardeners")).getText()).contains("stopped", "ClassCastException");
    assertThat(window.see(of("roster")).getText()).doesNotContain("stopped");

    assertThat(health()).isEqualTo("DEGRADED");

    window.tabTo("view-skip");
    window.press(Keys.ENTER);
    window.see("skip-sheet");
    assertThat(window.see("skip-sheet-submit").isEnabled()).isFalse();
    window.press("a turn was spoilt by hand");
    window.press(Keys.ENTER);

    window.seeNo("skip-sheet");
    window.until("It should go on", () -> window.see("view-record").getText().contains("Skipped"));
    assertThat(window.see("view-record").getText())
        .contains("a turn was spoilt by hand", "Ada Berg");
    window.seeNo("view-stop");
    assertThat(health()).isEqualTo("UP");

    window.tabTo("view-rebuild");
    window.press(Keys.ENTER);
    window.until("It should be built", () -> window.text().contains("Built anew"));
  }

  @Test
  void whoIsNoAdminIsToldWhoMay() {
    Window window = ALLOTMENT.windowOf(ALLOTMENT.person("lena", "Lena Vogt", "[]"));
    window.open("setup/views");
    window.until("It should be locked", () -> window.text().contains("Only an admin may see"));
    window.seeNo("view");
  }
}
