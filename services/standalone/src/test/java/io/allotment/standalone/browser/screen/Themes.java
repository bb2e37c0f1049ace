package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What comes back in several squads, and what might be such a theme. */
public record Themes(Window window) {

  public static Themes in(Window window) {
    window.open("community/backlog/themes");
    return new Themes(window);
  }

  /** Unfolds why stories that share a word might be a theme, and gives it in words. */
  public String evidence(String word) {
    window.click(By.xpath(proposal(word) + "//button[@aria-expanded='false']"));
    return window.see(By.xpath(proposal(word) + "//*[@data-testid='evidence']")).getText();
  }

  /** Makes a theme of what is proposed, under a name. */
  public void adopt(String word, String name) {
    window.click(By.xpath(proposal(word) + "//*[@data-testid='proposal-adopt']"));
    window.write("adopt-name", name);
    window.click("theme-adopt-submit");
    window.seeNo("theme-adopt");
    row(name);
  }

  /** The row of a theme. */
  public WebElement row(String name) {
    return window.see(By.xpath("//tr[@data-testid='theme'][contains(., '%s')]".formatted(name)));
  }

  /** The cells of a theme as they are read out: by squad, then stories, oldest and trend. */
  public List<String> cells(String name) {
    return row(name).findElements(By.tagName("td")).stream().map(WebElement::getText).toList();
  }

  /** What all themes are called, in their order. */
  public List<String> names() {
    return window.all("theme-open").stream().map(WebElement::getText).toList();
  }

  /** Unfolds a theme, where its stories and acts are. */
  public void open(String name) {
    WebElement opener = row(name).findElement(By.cssSelector("[data-testid='theme-open']"));
    if (!"true".equals(opener.getAttribute("aria-expanded"))) {
      opener.click();
    }
    window.see("theme-inside");
  }

  /** Makes another theme a part of the one that is unfolded; gives what it was said to change. */
  public String merge(String other) {
    window.click("theme-merge");
    window.click(By.xpath("//label[contains(., '%s')]/input".formatted(other)));
    String effect = window.see("theme-effect").getText();
    window.click("theme-merge-sheet-submit");
    window.seeNo("theme-merge-sheet");
    return effect;
  }

  /** Makes stories of the unfolded theme another one. */
  public void split(String name, List<String> stories) {
    window.click("theme-split");
    window.write("split-name", name);
    for (String story : stories) {
      window.click(
          By.xpath("//dialog//label[contains(., '%s')]/input[@type='checkbox']".formatted(story)));
    }
    window.click("theme-pick-submit");
    window.seeNo("theme-pick");
    row(name);
  }

  private static String proposal(String word) {
    return "//article[@data-testid='proposal'][contains(., '%s')]".formatted(word);
  }
}
