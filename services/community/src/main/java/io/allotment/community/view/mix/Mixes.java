package io.allotment.community.view.mix;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.story.Plot;
import io.allotment.community.view.story.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the stories of each squad by class. Weeks are ISO weeks in UTC. */
final class Mixes {

  private final LocalDate monday;
  private final int weeks;
  private final Map<SquadId, OfSquad> squads = new TreeMap<>();

  /** The open stories of a squad, and those it finished in each week, the earliest first. */
  static final class OfSquad {
    private Tally open = Tally.NONE;
    private final Tally[] done;

    private OfSquad(int weeks) {
      done = new Tally[weeks];
      Arrays.fill(done, Tally.NONE);
    }

    Tally open() {
      return open;
    }

    List<Tally> done() {
      return List.of(done);
    }
  }

  private Mixes(LocalDate monday, int weeks) {
    this.monday = monday;
    this.weeks = weeks;
  }

  /**
   * @param weeks the one that runs among them
   */
  static Mixes of(Plot plot, Instant now, int weeks) {
    LocalDate monday =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(weeks - 1L);
    Mixes mixes = new Mixes(monday, weeks);
    plot.each(mixes::add);
    return mixes;
  }

  private void add(Story story) {
    if (story.open()) {
      OfSquad squad = squad(story);
      squad.open = squad.open.and(story.is());
      return;
    }
    Instant closed = story.closed();
    int week = story.state() == Story.State.DONE ? week(closed) : -1;
    if (week >= 0) {
      OfSquad squad = squad(story);
      squad.done[week] = squad.done[week].and(story.is());
    }
  }

  private OfSquad squad(Story story) {
    return squads.computeIfAbsent(story.squad(), _ -> new OfSquad(weeks));
  }

  /** Which of the weeks it is; -1 where it is none, or no instant is known. */
  private int week(@Nullable Instant at) {
    if (at == null) {
      return -1;
    }
    long days = ChronoUnit.DAYS.between(monday, LocalDate.ofInstant(at, ZoneOffset.UTC));
    return days < 0 || days >= 7L * weeks ? -1 : (int) (days / 7);
  }

  /** The first day of each week. */
  List<LocalDate> mondays() {
    return monday.datesUntil(monday.plusWeeks(weeks), Period.ofWeeks(1)).toList();
  }

  Map<SquadId, OfSquad> squads() {
    return squads;
  }
}
