package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What somebody needs first, in a part for each thing they are here. */
public record Start(Window window) {

  private static final String PART = "start-";

  /** Comes here by the rail. */
  public static Start in(Window window) {
    window.click("nav-start");
    return read(window);
  }

  /** Where one is after signing in, once all is read. */
  public static Start read(Window window) {
    window.see(By.cssSelector(".start-page"));
    window.until(
        "All should be read",
        () -> window.driver().findElements(By.cssSelector("[data-waits]")).isEmpty());
    return new Start(window);
  }

  /** The parts from top to bottom: member, lead, planner, steward, admin, and everybody at last. */
  public List<String> parts() {
    return window.driver().findElements(By.cssSelector(".start-page section[id]")).stream()
        .map(part -> part.getAttribute("data-testid").substring(PART.length()))
        .toList();
  }

  public WebElement part(String part) {
    return window.see(PART + part);
  }

  /** What the facts of a part are about, the most urgent first. */
  public List<String> facts(String part) {
    return window.driver().findElements(By.cssSelector(facts(part, ""))).stream()
        .map(fact -> fact.getAttribute("data-key"))
        .toList();
  }

  /** The fact of a part that is about this. */
  public WebElement fact(String part, String about) {
    return window.see(By.cssSelector(facts(part, "[data-key^='%s']".formatted(about))));
  }

  /** Does what a fact leads to. */
  public void act(String part, String about) {
    window.click(By.cssSelector(facts(part, "[data-key^='%s'] .start-act".formatted(about))));
  }

  private static String facts(String part, String which) {
    return "[data-testid='%s%s'] [data-testid='start-fact']%s".formatted(PART, part, which);
  }
}
