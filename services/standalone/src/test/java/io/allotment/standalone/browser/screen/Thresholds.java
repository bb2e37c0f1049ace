package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;

/** By what gardens are judged. */
public record Thresholds(Window window) {

  /** Opens them to be set. */
  public static Thresholds in(Window window) {
    window.open("community/scorecards");
    window.click("thresholds-open");
    window.see("reserveKept-watch");
    return new Thresholds(window);
  }

  public Thresholds put(String threshold, int value) {
    window.write(threshold, String.valueOf(value));
    return this;
  }

  /** Sends them; what comes of it is to be seen. */
  public void set() {
    window.click("thresholds-sheet-submit");
  }

  /** Waits for what somebody else set meanwhile, and gives both. */
  public String both() {
    return window.see("two-thresholds").getText();
  }

  /** Takes what the other one set of a threshold. */
  public void take(String threshold) {
    window.click("take-" + threshold);
  }

  public void mustBeOver() {
    window.seeNo("thresholds-sheet");
  }
}
