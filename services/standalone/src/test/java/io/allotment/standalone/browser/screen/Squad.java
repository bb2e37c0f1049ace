package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import org.openqa.selenium.By;

/** One squad: its members and its calendar of turns. */
public record Squad(Window window) {

  /** Opens a squad by its address. */
  public static Squad of(Window window, String squad) {
    window.open("squads/" + squad);
    return new Squad(window);
  }

  public void addMember(String name) {
    window.click("add-member");
    window.write("member-name", name);
    window.click("member-sheet-submit");
    window.see(By.xpath("//tr[@data-testid='member'][contains(., '" + name + "')]"));
  }

  public void optIn(String member) {
    window.click(By.cssSelector("[data-member='%s'] [data-testid='opt-in']".formatted(member)));
    window.see(By.cssSelector("[data-member='%s'] [data-testid='opt-out']".formatted(member)));
  }

  public Calendar drawPlan() {
    window.click("tab-calendar");
    window.click("draw-plan");
    return calendar();
  }

  public Calendar calendar() {
    window.see("calendar");
    return Calendar.read(window);
  }

  /** Chooses the turn of a week, as with the mouse. */
  public Why choose(String week) {
    window.click(By.cssSelector("[data-week='%s'][data-tier]".formatted(week)));
    return why(week);
  }

  /** The reasons beside the calendar, once they are of this week. */
  public Why why(String week) {
    String number = week.substring(week.indexOf('W'));
    window.until(
        "The reasons should be of " + week,
        () -> window.see("why-title").getText().endsWith(number + "?"));
    return new Why(window);
  }

  /** Says that whoever holds the chosen turn is away. */
  public AbsenceSheet recordAbsence() {
    window.click(By.cssSelector("[data-testid='why'] [data-testid='record-absence']"));
    return new AbsenceSheet(window);
  }
}
