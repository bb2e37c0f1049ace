package io.allotment.capacity.view.forecast;

import static io.allotment.capacity.Sample.mpd;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.forecast.DailyThroughput;
import io.allotment.capacity.forecast.Scope;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.view.forecast.History.Draw;
import io.allotment.capacity.view.forecast.History.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a squad finished and drew, by its working days. */
class HistoryTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

  /** Two weeks of weekdays. */
  private static final NavigableSet<LocalDate> WORKING = new TreeSet<>();

  static {
    MONDAY
        .datesUntil(MONDAY.plusDays(14))
        .filter(day -> day.getDayOfWeek().getValue() < 6)
        .forEach(WORKING::add);
  }

  private static Item item(int day, StoryClass is) {
    return new Item(MONDAY.plusDays(day), is);
  }

  @Test
  void aDayHasWhatWasFinishedOfEachClassAndOfNone() {
    History history =
        History.of(
            WORKING,
            List.of(
                item(0, StoryClass.OPERATIONAL),
                item(0, StoryClass.TACTICAL),
                item(0, StoryClass.TACTICAL),
                item(0, StoryClass.STRATEGIC),
                item(0, null)),
            List.of(
                new Draw(MONDAY, Account.IMPROVEMENT, mpd(300)),
                new Draw(MONDAY, Account.GARDEN, mpd(500)),
                new Draw(MONDAY, Account.GARDEN, mpd(50)),
                new Draw(MONDAY, Account.FEATURE, mpd(900))));
    assertThat(history.brought().getFirst()).isEqualTo(new DailyThroughput(1, 2, 1, 1, 300, 550));
    assertThat(history.brought().getFirst().finished(Scope.ALL)).isEqualTo(5);
    assertThat(history.brought().subList(1, 10))
        .containsOnly(DailyThroughput.finished(0, 0, 0))
        .hasSize(9);
  }

  @Test
  void whatComesOnADayOffCountsForTheWorkingDayBefore() {
    History history =
        History.of(
            WORKING,
            List.of(item(4, StoryClass.TACTICAL), item(5, StoryClass.TACTICAL), item(6, null)),
            List.of(new Draw(MONDAY.plusDays(6), Account.GARDEN, mpd(70))));
    assertThat(history.days().firstEntry().getKey()).isEqualTo(MONDAY.plusDays(4));
    assertThat(history.brought().getFirst()).isEqualTo(new DailyThroughput(0, 2, 0, 1, 0, 70));
  }

  @Test
  void itBeginsWithTheFirstThingThatIsKnown() {
    assertThat(History.of(WORKING, List.of(), List.of()).brought()).isEmpty();
    assertThat(History.of(WORKING, List.of(item(8, StoryClass.TACTICAL)), List.of()).days())
        .containsOnlyKeys(
            MONDAY.plusDays(8), MONDAY.plusDays(9), MONDAY.plusDays(10), MONDAY.plusDays(11));
    History drawn =
        History.of(
            WORKING,
            List.of(item(8, StoryClass.TACTICAL)),
            List.of(new Draw(MONDAY.plusDays(2), Account.GARDEN, mpd(1))));
    assertThat(drawn.days().firstKey()).isEqualTo(MONDAY.plusDays(2));
    assertThat(History.of(new TreeSet<>(), List.of(item(1, null)), List.of()).brought()).isEmpty();
  }

  @Test
  void itIsCutByDays() {
    History history = History.of(WORKING, List.of(item(0, null)), List.of());
    assertThat(history.before(MONDAY.plusDays(3)).brought()).hasSize(3);
    assertThat(history.before(MONDAY).brought()).isEmpty();
    assertThat(history.from(MONDAY.plusDays(10)).days())
        .containsOnlyKeys(MONDAY.plusDays(10), MONDAY.plusDays(11));
    assertThat(history.from(MONDAY.plusDays(12)).brought()).isEmpty();
    assertThat(history.within(new Days(MONDAY.plusDays(4), MONDAY.plusDays(7))).days())
        .containsOnlyKeys(MONDAY.plusDays(4), MONDAY.plusDays(7));
  }
}
