package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Toast;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lead says what is paid out of hours; a member is on call by their own word, on their clock. */
class OutOfHoursJourneyTest {

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person ines;
  private static Person kofi;

  @BeforeAll
  static void aSquad() {
    ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    kofi = ALLOTMENT.person("kofi", "Kofi Mensah", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, kofi), "checkout");
  }

  @Test
  void aLeadSaysWhatIsPaidAndAMemberIsOnCallByTheirOwnWord() {
    Window member = ALLOTMENT.windowOf(ines);
    member.open("duty");
    member.see("my-turns");
    member.seeNo("on-call");

    Window lead = ALLOTMENT.windowOf(kofi);
    lead.open("squads/checkout/settings");
    lead.click("out-of-hours-on");
    lead.write("out-of-hours-currency", "EUR");
    lead.write("out-of-hours-evening", "8.50");
    lead.write("out-of-hours-night", "12");
    lead.write("out-of-hours-weekend", "15");
    lead.write("out-of-hours-holiday", "20");
    lead.click("out-of-hours-submit");
    new Toast(lead).mustSay("Duty out of hours is paid");
    assertThat(lead.see("out-of-hours-people").getText()).contains("Nobody yet");

    member.reload();
    member.choose("on-call-zone", "Asia/Tokyo");
    member.click("on-call-join");
    new Toast(member).mustSay("On call in Checkout");
    member.until(
        "Whose clock it is should be said",
        () -> member.see("on-call-state").getText().contains("on the clock of Tokyo"));
    lead.until(
        "The lead should see who is on call",
        () -> lead.see("out-of-hours-people").getText().contains("Ines Hartmann"));

    member.click("statement-link");
    member.see("statement-csv");
    member.see("statement-month");
    member.open("duty");
    member.click("on-call-leave");
    new Toast(member).mustSay("Not on call in Checkout any more");
    member.see("on-call-join");
  }
}
