package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.AbsenceSheet;
import io.allotment.standalone.browser.screen.AbsenceSheet.Effect;
import io.allotment.standalone.browser.screen.AbsenceSheet.Move;
import io.allotment.standalone.browser.screen.Calendar;
import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Plan.Turn;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AbsenceJourneyTest {

  private static final Person INES = new Person("ines", "Ines Hartmann");
  private static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  private static final Person KOFI = new Person("kofi", "Kofi Mensah");
  private static final Person LENA = new Person("lena", "Lena Vogt");

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person admin;

  @BeforeAll
  static void twoSquads() {
    admin = ALLOTMENT.admin();
    ALLOTMENT.api().plan(Rosters.of("Checkout", INES, TOMAS, KOFI, LENA), "checkout");
    ALLOTMENT
        .api()
        .plan(
            Rosters.of("Search", new Person("marcus", "Marcus Bell"), new Person("zoe", "Zoe Fox")),
            "search");
  }

  @Test
  void exactlyTheTurnsNamedBeforehandMove() {
    Plan before = Plan.of(ALLOTMENT.api(), "checkout");
    Plan elsewhere = Plan.of(ALLOTMENT.api(), "search");
    Turn turn = before.of("published").get(2);
    Window window = ALLOTMENT.windowOf(admin);
    Squad checkout = Squad.of(window, "checkout");
    Calendar shown = checkout.calendar();

    checkout.choose(turn.week());
    AbsenceSheet sheet = checkout.recordAbsence().away(turn.firstDay(), turn.lastDay());
    Effect effect = sheet.effect();

    assertThat(effect.moves()).singleElement().satisfies(move -> isOf(move, turn));
    assertThat(effect.stay()).isEqualTo(open(before) - 1);
    assertThat(Plan.of(ALLOTMENT.api(), "checkout")).isEqualTo(before);

    sheet.record();
    String heir = before.memberNamed(effect.moves().getFirst().to());
    window.untilAsserted(
        () ->
            assertThat(checkout.calendar().promised())
                .isEqualTo(shown.with(turn.week(), heir).promised()));
    assertThat(Plan.of(ALLOTMENT.api(), "checkout").promised())
        .zipSatisfy(
            before.promised(),
            (now, then) ->
                assertThat(now.member())
                    .as(now.week())
                    .isEqualTo(now.week().equals(turn.week()) ? heir : then.member()));
    assertThat(Plan.of(ALLOTMENT.api(), "search")).isEqualTo(elsewhere);
  }

  @Test
  void anAbsenceThatWasOnlyLookedAtIsNotRecorded() {
    Plan before = Plan.of(ALLOTMENT.api(), "checkout");
    Turn turn = before.of("published").get(5);
    Window window = ALLOTMENT.windowOf(admin);
    Squad checkout = Squad.of(window, "checkout");

    checkout.choose(turn.week());
    AbsenceSheet sheet = checkout.recordAbsence().away(turn.firstDay(), turn.lastDay());
    sheet.effect();
    sheet.leave();

    assertThat(Plan.of(ALLOTMENT.api(), "checkout")).isEqualTo(before);
    assertThat(absencesOf(turn.member())).isZero();
  }

  @Test
  void undoTakesTheAbsenceBackAndSaysThatTheTurnStaysWhereItWent() {
    Plan before = Plan.of(ALLOTMENT.api(), "checkout");
    Turn turn = before.of("published").get(7);
    int absences = absencesOf(turn.member());
    Window window = ALLOTMENT.windowOf(admin);
    Squad checkout = Squad.of(window, "checkout");

    checkout.choose(turn.week());
    AbsenceSheet sheet = checkout.recordAbsence().away(turn.firstDay(), turn.lastDay());
    String heir = before.memberNamed(sheet.effect().moves().getFirst().to());
    sheet.record();
    Toast toast = new Toast(window);
    toast.mustSay("1 week moved");
    toast.undo();

    toast.mustSay("What moved stays where it went");
    assertThat(absencesOf(turn.member())).isEqualTo(absences);
    assertThat(Plan.of(ALLOTMENT.api(), "checkout").turn(turn.week()).member()).isEqualTo(heir);
  }

  private static void isOf(Move move, Turn turn) {
    assertThat(move.week()).isEqualTo(turn.week());
    assertThat(move.from()).isEqualTo(turn.name());
    assertThat(move.to()).isNotEqualTo(turn.name());
  }

  private static int open(Plan plan) {
    return plan.of("frozen").size() + plan.of("published").size();
  }

  private static int absencesOf(String member) {
    return ALLOTMENT
        .api()
        .get("/api/squads/checkout")
        .path("members")
        .valueStream()
        .filter(each -> each.path("member").asString().equals(member))
        .mapToInt(each -> each.path("absences").size())
        .sum();
  }
}
