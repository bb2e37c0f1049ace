package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.screen.Why;
import io.allotment.standalone.browser.screen.Why.Candidate;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WhyJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final Person KOFI = new Person("kofi", "Kofi Mensah");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void aTurnSaysWhatDecidedItAndWhoElseWasConsidered() {
    Person tomas = ALLOTMENT.person(TOMAS.member(), TOMAS.name(), "[]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS, KOFI), "checkout");
    Turn turn = Plan.of(ALLOTMENT.api(), "checkout").of("published").get(3);
    Window window = ALLOTMENT.windowOf(tomas);

    Why why = Squad.of(window, "checkout").choose(turn.week());

    assertThat(why.title()).contains(turn.name().split(" ")[0]);
    assertThat(why.fact()).isNotBlank();
    assertThat(why.candidates())
        .hasSizeGreaterThan(1)
        .allSatisfy(each -> assertThat(each.balance()).matches("[+−-]?\\d+([.,/]\\d+)?"))
        .filteredOn(Candidate::chosen)
        .extracting(Candidate::name)
        .containsExactly(turn.name());
  }
}
