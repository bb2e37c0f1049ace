package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;

/** The door. */
public record SignIn(Window window) {

  public void as(String email, String password) {
    window.write("sign-in-email", email);
    window.write("sign-in-password", password);
    window.click("sign-in-submit");
  }

  public void mustBeShown() {
    window.see("sign-in-submit");
    window.seeNo("nav-you");
  }
}
