package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.AbsenceSheet;
import io.allotment.standalone.browser.screen.AbsenceSheet.Effect;
import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

class KeyboardJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final Person KOFI = new Person("kofi", "Kofi Mensah");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  @Test
  void anAbsenceIsRecordedFromSignInOnWithoutTouchingAnythingElse() {
    Person admin = ALLOTMENT.admin();
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS, KOFI), "checkout");
    Plan before = Plan.of(ALLOTMENT.api(), "checkout");
    Turn turn = before.of("published").get(1);

    Window window = ALLOTMENT.window();
    window.open("");
    window.see("sign-in-email");
    window.tabTo("sign-in-email");
    window.press(admin.email(), Keys.TAB, Person.PASSWORD, Keys.ENTER);
    window.see("start-everybody");
    window.press("g", "w");
    window.see("squad-row");
    window.press("J", Keys.ENTER);
    window.see("calendar");
    Squad checkout = new Squad(window);

    window.press(Keys.ESCAPE);
    window.until("The calendar should take the arrows", () -> !window.focusedRow().isEmpty());
    assertThat(window.showsFocus()).isTrue();
    window.press(Keys.HOME, Keys.ARROW_UP, Keys.ARROW_UP);
    move(window, Keys.ARROW_DOWN, () -> turn.member().equals(window.focusedRow()));
    move(window, Keys.ARROW_RIGHT, () -> turn.week().equals(window.focusedData("week")));
    window.press("w");
    assertThat(checkout.why(turn.week()).fact()).isNotBlank();

    window.press("a");
    window.until(
        "The first day should wait", () -> "absence-from".equals(window.focusedData("testid")));
    AbsenceSheet sheet = new AbsenceSheet(window);
    window.press(AbsenceSheet.TYPED.format(turn.firstDay()));
    window.tabTo("absence-to");
    window.press(AbsenceSheet.TYPED.format(turn.lastDay()));
    Effect effect = sheet.effect();
    window.tabTo("absence-submit");
    window.press(Keys.ENTER);
    window.seeNo("absence");

    assertThat(effect.moves()).singleElement();
    assertThat(window.focused().getTagName()).as("where keys go on").isNotEqualTo("body");
    assertThat(Plan.of(ALLOTMENT.api(), "checkout").turn(turn.week()).name())
        .isEqualTo(effect.moves().getFirst().to());
  }

  /** Presses a key until it has come where one wants to be. */
  private static void move(Window window, Keys key, BooleanSupplier there) {
    for (int step = 0; step < 30 && !there.getAsBoolean(); step++) {
      window.press(key);
    }
    assertThat(there.getAsBoolean()).as("where %s leads", key.name()).isTrue();
  }
}
