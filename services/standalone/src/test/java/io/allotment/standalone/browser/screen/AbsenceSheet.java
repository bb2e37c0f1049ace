package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** When somebody is away, and what that would change. */
public record AbsenceSheet(Window window) {

  /** How a date is typed into a browser that speaks American English. */
  public static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMddyyyy");

  /** A turn that passes from one to another; both as the sheet names them. */
  public record Move(String week, String from, String to) {}

  /**
   * What the sheet promises.
   *
   * @param stay how many turns stay as they are
   */
  public record Effect(List<Move> moves, int stay) {}

  public AbsenceSheet away(LocalDate from, LocalDate to) {
    window.see("absence-from").sendKeys(from.format(TYPED));
    window.see("absence-to").sendKeys(to.format(TYPED));
    return this;
  }

  /** Waits for what it would do to be known. */
  public Effect effect() {
    WebElement effect = window.see("effect");
    List<Move> moves =
        effect.findElements(By.tagName("li")).stream()
            .map(line -> line.findElements(By.tagName("span")))
            .filter(parts -> parts.getFirst().getText().matches("\\d{4}-W\\d{2}, .*"))
            .map(parts -> move(parts.get(0).getText(), parts.get(1).getText()))
            .toList();
    return new Effect(moves, number(effect.getText()));
  }

  private static Move move(String turn, String passes) {
    String[] people = passes.split(" → ");
    return new Move(turn.substring(0, turn.indexOf(',')), people[0], people[1]);
  }

  private static int number(String effect) {
    Matcher found = Pattern.compile("(\\d+) turns? stays? as").matcher(effect);
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }

  public void record() {
    window.click("absence-submit");
    window.seeNo("absence");
  }

  public void leave() {
    window.click("absence-cancel");
    window.seeNo("absence");
  }
}
