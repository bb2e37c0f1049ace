package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The operational stories of all squads that wait. */
public record Backlog(Window window) {

  public static Backlog in(Window window) {
    window.open("community/backlog");
    window.see("backlog");
    return new Backlog(window);
  }

  /** What the list comes to, in a sentence. */
  public String finding() {
    return window.see("backlog-finding").getText();
  }

  /** The stories that are listed, each with all that stands in its row. */
  public List<String> stories() {
    return window.all("backlog-story").stream().map(WebElement::getText).toList();
  }

  public void find(String words) {
    window.see("backlog-find").sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
  }

  public void filter(String name, String value) {
    window.choose("filter-" + name, value);
  }

  /** Scrolls to the end of what is listed, where the next page is read. */
  public void end() {
    window.script("arguments[0].scrollIntoView()", window.see("backlog-more"));
  }

  /** Where the same is as a table. */
  public String csv() {
    String link = window.see("backlog-csv").getAttribute("href");
    return Objects.requireNonNull(link).replaceFirst("^http://[^/]+", "");
  }
}
