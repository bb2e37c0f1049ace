package io.allotment.standalone.browser.screen;

import io.allotment.standalone.browser.stage.Window;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openqa.selenium.By;

/**
 * The turns that a squad's calendar shows, week by week, as its cells are read out.
 *
 * @param turns the turn of each week shown; a week with nobody is missing
 */
public record Calendar(SortedMap<String, Turn> turns) {

  /** Who holds a turn, and how certain it is. */
  public record Turn(String member, String tier) {}

  /** A cell says "Tomás, W49, frozen": what comes third is the tier where it is a turn. */
  private static final String CELLS =
      """
      return [...document.querySelectorAll('[data-testid=member-row]')].flatMap(row =>
        [...row.querySelectorAll('[data-tier]')]
          .filter(cell => cell.getAttribute('aria-label').split(', ')[2] === cell.dataset.tier)
          .map(cell => [cell.dataset.week, row.dataset.member, cell.dataset.tier]))
      """;

  static Calendar read(Window window) {
    SortedMap<String, Turn> turns = new TreeMap<>();
    for (Object cell : (List<?>) window.script(CELLS)) {
      List<?> parts = (List<?>) cell;
      turns.put((String) parts.get(0), new Turn((String) parts.get(1), (String) parts.get(2)));
    }
    return new Calendar(turns);
  }

  /** The same turns with one week passed on. */
  public Calendar with(String week, String member) {
    SortedMap<String, Turn> all = new TreeMap<>(turns);
    all.compute(week, (same, turn) -> new Turn(member, turn.tier()));
    return new Calendar(all);
  }

  /** Those turns only that nobody may move without being asked. */
  public Calendar promised() {
    return only(turn -> !turn.tier().equals("forecast"));
  }

  public List<String> weeksOf(String tier) {
    return List.copyOf(only(turn -> turn.tier().equals(tier)).turns().keySet());
  }

  private Calendar only(Predicate<Turn> wanted) {
    SortedMap<String, Turn> some = new TreeMap<>();
    for (Map.Entry<String, Turn> each : turns.entrySet()) {
      if (wanted.test(each.getValue())) {
        some.put(each.getKey(), each.getValue());
      }
    }
    return new Calendar(some);
  }

  /** The cell of a turn. */
  public static By cell(String week) {
    return By.cssSelector("[data-week='%s'][data-tier]".formatted(week));
  }
}
