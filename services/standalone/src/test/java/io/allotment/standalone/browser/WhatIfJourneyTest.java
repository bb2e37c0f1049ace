package io.allotment.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.browser.screen.Squad;
import io.allotment.standalone.browser.stage.Allotment;
import io.allotment.standalone.browser.stage.Person;
import io.allotment.standalone.browser.stage.Plan;
import io.allotment.standalone.browser.stage.Rosters;
import io.allotment.standalone.browser.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** What would be if somebody left, rested for longer or joined: looked at, and nothing is done. */
class WhatIfJourneyTest {

  @RegisterExtension static final Allotment ALLOTMENT = new Allotment();

  private static Person ines;

  @BeforeAll
  static void aSquad() {
    ines = ALLOTMENT.person("ines", "Ines Hartmann", "[]");
    Person jon = new Person("jon", "Jon Bell");
    Person kim = new Person("kim", "Kim Sato");
    Person lea = new Person("lea", "Lea Roth");
    ALLOTMENT.api().plan(Rosters.of("Checkout", ines, jon, kim, lea), "checkout");
  }

  @Test
  void aMemberSeesWhatWouldBeAndNothingIsDone() {
    Plan before = Plan.of(ALLOTMENT.api(), "checkout");
    Window window = ALLOTMENT.windowOf(ines);
    Squad.of(window, "checkout").calendar();
    window.click("what-if");
    window.click(By.cssSelector("[data-testid=what-if-leaves][value=jon]"));
    long jons = before.of("published").stream().filter(t -> t.member().equals("jon")).count();
    window.untilAsserted(
        () -> assertThat(window.all("what-if-changed")).hasSizeGreaterThanOrEqualTo((int) jons));
    assertThat(window.see("what-if-people").getText()).contains("Jon Bell", "Kim Sato");

    window.click("what-if-join");
    window.write("newcomer-name", "Nils");
    window.until(
        "The newcomer should be counted",
        () -> window.see("what-if-people").getText().contains("Nils"));
    window.write("what-if-rest", "2");
    window.see("what-if-summary");
    window.click("what-if-close");
    window.seeNo("what-if-people");
    assertThat(Plan.of(ALLOTMENT.api(), "checkout")).isEqualTo(before);
  }
}
