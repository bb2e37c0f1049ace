package io.allotment.community.agenda;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.allotment.community.agenda.Known.Gap;
import io.allotment.community.agenda.Known.PulledIn;
import io.allotment.community.agenda.Known.Recurring;
import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who tends the gardens: gaps now, those ahead, and what keeps coming back. */
record OfRoster(Instant since, Instant at) {

  /** A plan is published that far ahead. */
  private static final Duration AHEAD = Duration.ofDays(42);

  private static final int MOST = 10;

  /** A mentor is there to be pulled in; when it happens often the garden says something. */
  private static final int OFTEN = 3;

  Stream<Item> items(Known known) {
    return Stream.of(gaps(known.gaps()), recurring(known.recurring()), pulledIn(known.pulledIn()))
        .flatMap(Function.identity());
  }

  /** The gaps of a squad in a week are one item. */
  private Stream<Item> gaps(List<Gap> gaps) {
    Map<List<Object>, List<Gap>> byWeek =
        gaps.stream()
            .filter(gap -> gap.until().isAfter(at) && gap.from().isBefore(at.plus(AHEAD)))
            .collect(Collectors.groupingBy(gap -> List.of(gap.squad(), gap.week())));
    return byWeek.values().stream()
        .map(this::gap)
        .sorted(
            comparing(Item::kind)
                .thenComparingLong(item -> item.fact("from"))
                .thenComparing(Item::key));
  }

  private Item gap(List<Gap> week) {
    Instant from = week.stream().map(Gap::from).min(Comparator.naturalOrder()).orElseThrow();
    Instant until = week.stream().map(Gap::until).max(Comparator.naturalOrder()).orElseThrow();
    boolean now = week.stream().anyMatch(gap -> !gap.from().isAfter(at) && gap.until().isAfter(at));
    return Item.of(
        now ? ItemKind.GAP : ItemKind.GAP_AHEAD,
        week.getFirst().squad(),
        week.getFirst().week(),
        Map.of(
            "from",
            Agendas.day(from),
            "until",
            Agendas.day(until),
            "hours",
            together(week).toHours(),
            "uncovered",
            week.stream().anyMatch(Gap::needsCover) ? 1L : 0L));
  }

  /** How long they are, what several of them have in common counted once. */
  private static Duration together(List<Gap> gaps) {
    Duration all = Duration.ZERO;
    Instant end = Instant.MIN;
    for (Gap gap : gaps.stream().sorted(comparing(Gap::from)).toList()) {
      Instant from = gap.from().isAfter(end) ? gap.from() : end;
      if (gap.until().isAfter(from)) {
        all = all.plus(Duration.between(from, gap.until()));
        end = gap.until();
      }
    }
    return all;
  }

  private Stream<Item> recurring(List<Recurring> recurring) {
    return recurring.stream()
        .filter(one -> one.times() > 1 && !one.last().isBefore(since))
        .sorted(
            comparingInt(Recurring::times)
                .reversed()
                .thenComparing(Recurring::squad)
                .thenComparing(Recurring::id))
        .limit(MOST)
        .map(
            one ->
                Item.of(
                    ItemKind.COMES_BACK,
                    one.squad(),
                    one.id(),
                    Map.of(
                        "times",
                        (long) one.times(),
                        "first",
                        Agendas.day(one.first()),
                        "last",
                        Agendas.day(one.last()))));
  }

  private static Stream<Item> pulledIn(List<PulledIn> pulledIn) {
    return pulledIn.stream()
        .filter(one -> one.times() >= OFTEN)
        .sorted(comparingInt(PulledIn::times).reversed().thenComparing(PulledIn::squad))
        .limit(MOST)
        .map(
            one ->
                Item.of(
                    ItemKind.PULLED_IN,
                    one.squad(),
                    null,
                    Map.of("times", (long) one.times(), "unanswered", (long) one.unanswered())));
  }
}
