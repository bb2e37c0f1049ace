package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The review that is held, or what the next one would look at. */
public record Review(Window window) {

  public static Review in(Window window) {
    window.open("community/review");
    return new Review(window);
  }

  /** What the next one would look at, by the titles of its parts. */
  public Map<String, String> ahead() {
    return window.see("ahead").findElements(By.tagName("div")).stream()
        .collect(
            Collectors.toMap(
                part -> part.findElement(By.tagName("dt")).getText(),
                part -> part.findElement(By.tagName("dd")).getText()));
  }

  public void open() {
    window.click("open-review");
    window.see("review-bar");
  }

  public void join() {
    window.click("join");
    window.seeNo("join");
  }

  /** How many are said to take part. */
  public String here() {
    return window.see("here").getText();
  }

  /** Waits until this part is looked at, and gives what it says. */
  public String at(String part) {
    return window
        .see(By.cssSelector("[data-testid='part'][data-part='%s']".formatted(part)))
        .getText();
  }

  /** Looks at a part, as with the mouse. */
  public void look(String part) {
    window.click("part-" + part);
    at(part);
  }

  /** The item that has the focus; empty where none has. */
  public String item() {
    return (String)
        window.script("return document.activeElement.closest('[data-item]')?.dataset.item ?? ''");
  }

  /** Goes to an item by the key for the next one. */
  public void goTo(String item) {
    String before = null;
    while (!item().startsWith(item) && !item().equals(before)) {
      before = item();
      window.press("j");
      String from = before;
      window.until("The focus should move", () -> !item().equals(from));
    }
  }

  /** Writes a note where the focus is, by keys only, and is done with it once it is kept. */
  public void note(String text) {
    window.press("n");
    writing();
    window.press(text);
    kept();
    window.press(Keys.ESCAPE);
    window.seeNo("note-text");
  }

  /** Waits until what is typed is kept. */
  public void kept() {
    window.until(
        "The note should be kept", () -> window.see("note-state").getText().equals("Kept"));
  }

  /** All notes of the part that is looked at, with who wrote them. */
  public List<String> notes() {
    return window.all("note").stream().map(WebElement::getText).toList();
  }

  /** Opens a note that says this, to write it anew. */
  public void edit(String text) {
    window.click(
        By.xpath(
            "//li[@data-testid='note'][contains(., '%s')]//*[@data-testid='note-edit']"
                .formatted(text)));
    writing();
  }

  private void writing() {
    window.until("One should write", () -> "note-text".equals(window.focusedData("testid")));
  }

  /** Begins a decision on the part that is looked at. */
  public Decide decide() {
    window.click("decide");
    window.see("decide-sheet");
    return new Decide(window);
  }

  /** What is decided on the part that is looked at, by its words. */
  public WebElement decided(String text) {
    return window.see(By.xpath(row("decided-row", text)));
  }

  /** A part of what stands on the agenda of an earlier decision. */
  public By of(String text, String testId) {
    return By.xpath(row("item", text) + "//*[@data-testid='%s']".formatted(testId));
  }

  /** Ends it, with its minutes. */
  public Minutes close() {
    window.click("end-review");
    window.click("end-review-sheet-submit");
    return minutes();
  }

  /** The minutes of the review that has just ended. */
  public Minutes minutes() {
    window.see("review-ended");
    window.click("ended-minutes");
    return new Minutes(window);
  }

  private static String row(String testId, String text) {
    return "//li[@data-testid='%s'][contains(., '%s')]".formatted(testId, text);
  }
}
