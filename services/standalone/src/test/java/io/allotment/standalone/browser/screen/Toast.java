package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;

/** What was just done, with its undo. */
public record Toast(Window window) {

  public String words() {
    return window.see("toast").getText();
  }

  public void undo() {
    window.click("toast-undo");
  }

  public void mustSay(String words) {
    window.until("It should be said: " + words, () -> words().contains(words));
  }
}
