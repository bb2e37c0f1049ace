package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import org.openqa.selenium.WebElement;

/** What a screen says when something was refused. */
public record Problem(String rule, String words) {

  public static Problem on(Window window) {
    WebElement card = window.see("problem");
    return new Problem(card.getAttribute("data-rule"), card.getText());
  }
}
