package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.Objects;
import org.openqa.selenium.By;

/** What a review came to. */
public record Minutes(Window window) {

  /** All that stands on the page, once it is there. */
  public String words() {
    window.see(By.cssSelector("[data-testid='minutes'] article"));
    return window.see("minutes").getText();
  }

  /** What stands under one of its parts. */
  public String of(String part) {
    return window.see("minutes-" + part).getText();
  }

  /** Where the same is as Markdown. */
  public String markdown() {
    String link = window.see("minutes-markdown").getAttribute("href");
    return Objects.requireNonNull(link).replaceFirst("^http://[^/]+", "");
  }
}
