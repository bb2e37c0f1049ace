package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import org.openqa.selenium.By;

/** Whose week it is in every squad. */
public record ThisWeek(Window window) {

  /** Comes here by the rail. */
  public static ThisWeek in(Window window) {
    window.click("nav-this-week");
    return new ThisWeek(window);
  }

  /** Who is on duty in a squad now. */
  public String gardener(String squad) {
    return window.see(in(squad, "[data-testid='gardener']")).getText();
  }

  public String row(String squad) {
    return window.see(in(squad, "")).getText();
  }

  public Squad open(String squad) {
    window.click(in(squad, ".row-link"));
    return new Squad(window);
  }

  private static By in(String squad, String part) {
    return By.cssSelector("[data-testid='squad-row'][data-squad='%s'] %s".formatted(squad, part));
  }
}
