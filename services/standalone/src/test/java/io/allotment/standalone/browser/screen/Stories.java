package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Stories to class, and what they come to. */
public record Stories(Window window) {

  /** Comes here by the keys. */
  public static Stories in(Window window) {
    window.press("g", "s");
    window.see("stories-inbox");
    return new Stories(window);
  }

  /** Brings a table, pasted, whose items without a project are this squad's. */
  public void bring(String csv, String squad) {
    window.write("stories-file", csv);
    window.click("stories-send");
    window.see("stories-mapping");
    window.choose("project-squad", squad);
    window.click("stories-start");
    window.see(By.cssSelector("[data-testid='stories-progress'][data-state='done']"));
  }

  /** What the stories of the list are called, from its top. */
  public List<String> listed() {
    return window.all("story").stream().map(Stories::key).toList();
  }

  /** The story the keys are about. */
  public String here() {
    return key(window.see(By.cssSelector(".story-row.here")));
  }

  /** Goes on with the list once the keys are about this story. */
  public void at(String key) {
    window.until("The keys should be about " + key, () -> here().equals(key));
  }

  /** Goes to a part: {@code board}, {@code mix} or {@code rules}. */
  public void turnTo(String part) {
    window.click("stories-" + part);
  }

  private static String key(WebElement story) {
    return Objects.requireNonNull(story.getAttribute("data-key"));
  }
}
