package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Problem;
import io.allotment.standalone.browser.screen.SignIn;
import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnlyLookingTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void whoLeadsNothingIsOfferedTheirOwnActsOnly() {
    Person tomas = ALLOTMENT.person(TOMAS.member(), TOMAS.name(), "[]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS), "checkout");
    Window window = ALLOTMENT.windowOf(tomas);

    Squad.of(window, "checkout").calendar();
    window.open("squads/checkout/members");
    window.see("member");
    assertThat(window.find("add-member")).isEmpty();
    assertThat(window.find("edit-member")).isEmpty();
    assertThat(window.all("opt-out")).as("their own").hasSize(1);
    window.open("setup/roster");
    window.see("setup-roster");
    assertThat(window.find("roster-check")).isEmpty();
    window.open("people");
    window.until("People should be there", () -> window.text().contains("admin"));
    assertThat(window.find("invite")).isEmpty();
  }

  @Test
  void theDoorSaysWhatIsWrongAndClosesBehindOne() {
    Person ada = ALLOTMENT.admin();
    Window window = ALLOTMENT.window();
    window.open("");
    SignIn door = new SignIn(window);

    door.as(ada.email(), "not her password");
    assertThat(Problem.on(window).rule()).isEqualTo("wrong-email-or-password");

    door.as(ada.email(), Person.PASSWORD);
    window.click("nav-you");
    window.click("sign-out");
    door.mustBeShown();
    window.open("squads");
    door.mustBeShown();
  }
}
