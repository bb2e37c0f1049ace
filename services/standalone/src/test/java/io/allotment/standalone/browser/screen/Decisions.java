package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What reviews decided, squad by squad. */
public record Decisions(Window window) {

  public static Decisions in(Window window) {
    window.open("community/decisions");
    return new Decisions(window);
  }

  /** Shows those that are {@code open}, {@code due}, {@code done} or {@code dropped}. */
  public Decisions show(String which) {
    window.click("decisions-" + which);
    return this;
  }

  public WebElement one(String text) {
    return window.see(By.xpath(row(text)));
  }

  /** Has the story that is found by these words do what was decided. */
  public void link(String text, String words, String story) {
    window.click(By.xpath(row(text) + "//*[@data-testid='link-story']"));
    window.write("link-find", words);
    window.click(By.xpath("//*[@data-testid='link-pick'][contains(., '%s')]".formatted(story)));
    window.click("link-sheet-submit");
    window.seeNo("link-sheet");
  }

  private static String row(String text) {
    return "//li[@data-testid='decision'][contains(., '%s')]".formatted(text);
  }
}
