package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Rosters brought in and squads opened. */
public record Setup(Window window) {

  /** Comes here by the rail. */
  public static Setup in(Window window) {
    window.click("nav-setup");
    return new Setup(window);
  }

  /** Opens a squad by hand, and stands before its members afterwards. */
  public Squad openSquad(String name, String zone) {
    window.click("setup-squad");
    window.write("squad-name", name);
    window.choose("squad-zone", zone);
    window.click("open-squad-submit");
    return new Squad(window);
  }

  public void give(String csv) {
    window.write("roster-csv", csv);
  }

  /** Asks what the roster would change. */
  public void check() {
    window.click("roster-check");
  }

  public void apply() {
    window.click("roster-apply");
    window.until("The roster should be applied", () -> changesTitle().contains("made"));
  }

  public boolean mayApply() {
    return window.find("roster-apply").isPresent();
  }

  public String changesTitle() {
    return window.see("import-changes").findElement(By.tagName("h2")).getText();
  }

  /** What would change or was changed, a row a line, its cells side by side. */
  public List<List<String>> changes() {
    return rows(window.see("import-changes"));
  }

  /** Which lines cannot be read: line, column, reason. */
  public List<List<String>> errors() {
    return rows(window.see("import-errors"));
  }

  private static List<List<String>> rows(WebElement table) {
    return table.findElements(By.cssSelector("tbody tr")).stream()
        .map(row -> row.findElements(By.tagName("td")).stream().map(WebElement::getText).toList())
        .toList();
  }
}
