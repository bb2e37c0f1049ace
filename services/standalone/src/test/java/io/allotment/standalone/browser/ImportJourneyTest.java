package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Setup;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final String GOOD = Rosters.of("Checkout", INES, TOMAS);
  private static final String BAD =
      GOOD + Rosters.row("Checkout", new Person("lena", "Lena Vogt"), "fully") + "\n";

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void aRosterIsShownBeforeItIsAppliedIsAppliedAsAWholeAndChangesNothingTwice() {
    Window window = ALLOTMENT.windowOf(ALLOTMENT.admin());
    Setup setup = Setup.in(window);

    setup.give(BAD);
    setup.check();
    assertThat(setup.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.get(0)).isEqualTo("4");
              assertThat(error.get(1)).isEqualTo("share");
              assertThat(error.get(2)).contains("fully");
            });
    assertThat(setup.mayApply()).isFalse();
    assertNothingIsThere();

    setup.give(GOOD);
    setup.check();
    assertThat(setup.changesTitle()).contains("would change");
    assertThat(setup.changes())
        .anySatisfy(row -> assertThat(row).contains("ines"))
        .anySatisfy(row -> assertThat(row).contains("tomas"));
    assertNothingIsThere();

    setup.apply();
    assertThat(ALLOTMENT.api().get("/api/squads/checkout").path("members")).hasSize(2);

    setup.check();
    window.until(
        "Nothing should be left to change",
        () -> setup.changesTitle().equals("Nothing would change"));
    assertThat(setup.mayApply()).isFalse();
  }

  private static void assertNothingIsThere() {
    assertThat(ALLOTMENT.api().get("/api/squads").path("items")).isEmpty();
  }
}
