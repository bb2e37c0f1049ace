package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.screen.ThisWeek;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final Person KOFI = new Person("kofi", "Kofi Mensah");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void whatOthersDoIsSeenOnScreensThatAreOpen() {
    Person admin = ALLOTMENT.admin();
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS, KOFI), "checkout");
    Turn turn = Plan.of(ALLOTMENT.api(), "checkout").of("published").get(2);
    Window week = ALLOTMENT.windowOf(admin);
    ThisWeek thisWeek = ThisWeek.in(week);
    thisWeek.gardener("checkout");
    Window squad = ALLOTMENT.windowOf(admin);
    Squad checkout = Squad.of(squad, "checkout");
    assertThat(checkout.calendar().turns().get(turn.week()).member()).isEqualTo(turn.member());

    ALLOTMENT
        .api()
        .post(
            "/api/members/%s/absences".formatted(turn.member()),
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(turn.firstDay(), turn.lastDay()));
    squad.untilAsserted(
        () ->
            assertThat(checkout.calendar().turns().get(turn.week()).member())
                .isNotEqualTo(turn.member()));

    ALLOTMENT.api().plan(Rosters.of("Search", new Person("zoe", "Zoe Fox")), "search");
    assertThat(thisWeek.gardener("search")).isEqualTo("Zoe Fox");
  }
}
