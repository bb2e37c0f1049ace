package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.time.LocalDate;

/** The sheet on which a review decides. */
public record Decide(Window window) {

  public Decide that(String text, String squad, LocalDate due) {
    window.write("decide-text", text);
    window.choose("decide-squad", squad);
    window.date("decide-due", due.toString());
    return this;
  }

  /** It sets the floor; gives what that would come to. */
  public String floor(int percent, LocalDate from) {
    window.click("effect-floor");
    window.write("effect-percent", String.valueOf(percent));
    window.date("effect-from", from.toString());
    return effect("now");
  }

  /** It forgives what a squad owes; gives what that would come to. */
  public String forgive(String squad, String days) {
    window.click("effect-forgiveness");
    window.choose("effect-squad", squad);
    window.write("effect-amount", days);
    return effect("owes");
  }

  private String effect(String word) {
    return window.until(
        "It should be said what it comes to",
        () -> {
          String words = window.see("effect-before").getText();
          return words.contains(word) ? words : null;
        });
  }

  public void record() {
    window.click("decide-sheet-submit");
    window.seeNo("decide-sheet");
  }
}
