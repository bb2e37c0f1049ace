package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import org.openqa.selenium.By;

/** Where an invitation by link is redeemed. */
public record Welcome(Window window) {

  public String greeting() {
    window.see("welcome-name");
    return window.see(By.tagName("h1")).getText();
  }

  public void comeIn(String name, String email, String password) {
    window.write("welcome-name", name);
    window.write("welcome-email", email);
    window.write("welcome-password", password);
    window.click("welcome-submit");
    window.see("nav-you");
  }
}
