package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Why a turn is whose it is. */
public record Why(Window window) {

  /** Somebody who was considered, in the order in which they were. */
  public record Candidate(String name, String balance, boolean chosen) {}

  public String title() {
    return window.see("why-title").getText();
  }

  /** The one fact that would have changed it. */
  public String fact() {
    return window.see("why-fact").getText();
  }

  public List<Candidate> candidates() {
    return window.see("why-candidates").findElements(By.cssSelector("tbody tr")).stream()
        .map(
            row ->
                new Candidate(
                    row.findElement(By.tagName("th")).getText(),
                    row.findElement(By.className("fact")).getText(),
                    row.getAttribute("class").contains("chosen")))
        .toList();
  }

  public String words() {
    WebElement card = window.see("why");
    return card.getText();
  }
}
