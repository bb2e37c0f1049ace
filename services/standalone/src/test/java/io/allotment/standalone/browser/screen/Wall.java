package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.Objects;

/** Links for displays on walls, and such a display. */
public record Wall(Window window) {

  /** Has a steward make a link; gives its address. */
  public static String made(Window window) {
    window.open("community/scorecards");
    window.click("make-wall");
    return Objects.requireNonNull(window.see("wall-link").getAttribute("value"));
  }

  public static void revoke(Window window) {
    window.click("revoke-wall");
    window.click("revoke-sure");
    window.seeNo("wall-link");
    window.seeNo("revoke-wall");
  }

  /** Opens a link where nobody is signed in. */
  public static Wall at(Window window, String link) {
    window.open(link);
    return new Wall(window);
  }

  /** All that can be read on it, once it is there. */
  public String words() {
    window.see("wall-heard");
    return window.see("wall").getText();
  }
}
