package io.allotment.capacity.view.forecast;

import io.allotment.capacity.forecast.DailyThroughput;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.StoryClass;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each working day of a squad brought. It begins with the day of which the first thing is
 * known: a squad is not slow on days before anybody told of it.
 */
record History(NavigableMap<LocalDate, DailyThroughput> days) {

  History {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  /**
   * A story that was finished.
   *
   * @param is null where it has no class
   */
  record Item(LocalDate day, @Nullable StoryClass is) {}

  /** What a story drew on an account. */
  record Draw(LocalDate day, Account account, MilliDays amount) {}

  /** What comes on a day off counts for the working day before. */
  static History of(
      NavigableSet<LocalDate> working, Collection<Item> items, Collection<Draw> draws) {
    NavigableMap<LocalDate, Tally> tallies = new TreeMap<>();
    first(working, items, draws)
        .ifPresent(first -> working.tailSet(first).forEach(day -> tallies.put(day, new Tally())));
    items.forEach(item -> on(tallies, item.day()).ifPresent(tally -> tally.add(item.is())));
    draws.forEach(draw -> on(tallies, draw.day()).ifPresent(tally -> tally.add(draw)));
    NavigableMap<LocalDate, DailyThroughput> days = new TreeMap<>();
    tallies.forEach((day, tally) -> days.put(day, tally.throughput()));
    return new History(days);
  }

  /** The days before this one. */
  History before(LocalDate day) {
    return new History(days.headMap(day, false));
  }

  /** From this day on. */
  History from(LocalDate day) {
    return new History(days.tailMap(day, true));
  }

  /** Those of these days. */
  History within(Days of) {
    return new History(days.subMap(of.first(), true, of.last(), true));
  }

  /** What they brought, the eldest first. */
  List<DailyThroughput> brought() {
    return List.copyOf(days.values());
  }

  private static Optional<LocalDate> first(
      NavigableSet<LocalDate> working, Collection<Item> items, Collection<Draw> draws) {
    return Stream.concat(items.stream().map(Item::day), draws.stream().map(Draw::day))
        .map(working::floor)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }

  private static Optional<Tally> on(NavigableMap<LocalDate, Tally> tallies, LocalDate day) {
    return Optional.ofNullable(tallies.floorEntry(day)).map(Map.Entry::getValue);
  }

  private static final class Tally {
    private int operational;
    private int tactical;
    private int strategic;
    private int unclassed;
    private long improving;
    private long reactive;

    void add(@Nullable StoryClass is) {
      switch (is) {
        case OPERATIONAL -> operational++;
        case TACTICAL -> tactical++;
        case STRATEGIC -> strategic++;
        case null -> unclassed++;
      }
    }

    void add(Draw draw) {
      switch (draw.account()) {
        case IMPROVEMENT -> improving += draw.amount().value();
        case GARDEN -> reactive += draw.amount().value();
        case FEATURE -> {}
      }
    }

    DailyThroughput throughput() {
      return new DailyThroughput(operational, tactical, strategic, unclassed, improving, reactive);
    }
  }
}
