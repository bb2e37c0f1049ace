package io.allotment.community.view.theme;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many stories of a theme were open in the course of time: at the end of each week, in UTC, and
 * now in the last one. Stories count that are in the theme today.
 *
 * @param word what became of it in four weeks: growing where at least one more is open than then,
 *     and at least a fifth more; shrinking where at least one and a fifth fewer are; same otherwise
 * @param weeks the last twelve
 */
record Trend(String word, List<Week> weeks) {

  private static final int WEEKS = 12;
  private static final int COMPARED = 4;
  private static final int PARTS = 5;

  /**
   * A week.
   *
   * @param week such as 2026-W47
   * @param open at its end; now for the week that is
   */
  record Week(String week, int open) {}

  /**
   * How long a story was open.
   *
   * @param from null where nobody knows: it always was
   * @param until null where it still is
   */
  record Span(@Nullable Instant from, @Nullable Instant until) {
    boolean holds(Instant at) {
      return (from == null || !from.isAfter(at)) && (until == null || until.isAfter(at));
    }
  }

  /** How many were open at an instant. */
  static int open(Collection<Span> stories, Instant at) {
    return (int) stories.stream().filter(story -> story.holds(at)).count();
  }

  static Trend of(Collection<Span> stories, Instant now) {
    LocalDate monday =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Week> weeks =
        Stream.iterate(monday.minusWeeks(WEEKS - 1), week -> week.plusWeeks(1))
            .limit(WEEKS)
            .map(week -> new Week(id(week), open(stories, end(week, now))))
            .toList();
    return new Trend(word(weeks.get(WEEKS - 1 - COMPARED).open(), weeks.getLast().open()), weeks);
  }

  private static Instant end(LocalDate monday, Instant now) {
    Instant end = monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return end.isAfter(now) ? now : end;
  }

  private static String id(LocalDate monday) {
    return "%d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String word(int then, int now) {
    int least = Math.max(1, (then + PARTS - 1) / PARTS);
    if (now - then >= least) {
      return "growing";
    }
    return then - now >= least ? "shrinking" : "same";
  }
}
