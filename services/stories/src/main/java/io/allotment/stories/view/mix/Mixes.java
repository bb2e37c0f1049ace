package io.allotment.stories.view.mix;

import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Per;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.view.mix.Mix.Column;
import io.allotment.stories.view.story.By;
import io.allotment.stories.view.story.Stories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers where the work went. It is counted when it is asked for. */
@Component
public class Mixes {

  private static final int MOST = 400;

  private final Stories stories;

  Mixes(Stories stories) {
    this.stories = stories;
  }

  /**
   * The mix of a squad, or of all for null, from a day until before another.
   *
   * @throws RefusedException if that is nothing, or too much
   */
  public Mix of(@Nullable SquadId squad, LocalDate from, LocalDate to, Per per, By by) {
    Map<LocalDate, Tally> periods = new TreeMap<>();
    for (LocalDate first = per.first(from); first.isBefore(to); first = per.next(first)) {
      periods.put(first, new Tally());
      if (periods.size() > MOST) {
        throw new RefusedException(
            StoriesRule.BAD_PERIOD,
            "These are more than %d periods. Ask for fewer, or longer ones.".formatted(MOST));
      }
    }
    if (periods.isEmpty()) {
      throw new RefusedException(
          StoriesRule.BAD_PERIOD, "This ends before it begins. Ask for a later end.");
    }
    Tally total = new Tally();
    Pairs pairs = new Pairs();
    stories.count(
        squad,
        line -> {
          pairs.add(line);
          Instant at = by == By.CLOSED ? line.closed() : line.since();
          LocalDate first = at == null ? null : per.first(LocalDate.ofInstant(at, ZoneOffset.UTC));
          Tally period = first == null ? null : periods.get(first);
          if (period != null) {
            period.add(line);
            total.add(line);
          }
        });
    return new Mix(
        squad,
        by.word(),
        per.word(),
        periods.entrySet().stream()
            .map(
                period ->
                    new Column(
                        per.name(period.getKey()),
                        period.getKey(),
                        per.next(period.getKey()),
                        period.getValue().shares()))
            .toList(),
        total.shares(),
        pairs.agreement());
  }

  /** Until when a mix is of interest: today, unless the latest story is more than a month ago. */
  LocalDate last(@Nullable SquadId squad, By by, LocalDate today) {
    return stories
        .latest(squad, by)
        .map(latest -> LocalDate.ofInstant(latest, ZoneOffset.UTC))
        .filter(latest -> latest.isBefore(today.minusMonths(1)))
        .orElse(today);
  }

  /** The mix of a squad, or of all, by iteration: what its tracker puts together. */
  public Mix byIteration(@Nullable SquadId squad) {
    Map<String, Tally> iterations = new HashMap<>();
    Map<String, Instant> begun = new HashMap<>();
    Tally total = new Tally();
    Pairs pairs = new Pairs();
    stories.count(
        squad,
        line -> {
          pairs.add(line);
          String iteration = line.iteration();
          if (iteration != null) {
            iterations.computeIfAbsent(iteration, _ -> new Tally()).add(line);
            begun.merge(iteration, line.since(), (a, b) -> a.isBefore(b) ? a : b);
            total.add(line);
          }
        });
    return new Mix(
        squad,
        By.CREATED.word(),
        "iteration",
        begun.entrySet().stream()
            .sorted(
                Map.Entry.<String, Instant>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .skip(Math.max(0, begun.size() - MOST))
            .map(
                iteration ->
                    new Column(
                        iteration.getKey(),
                        null,
                        null,
                        iterations.getOrDefault(iteration.getKey(), new Tally()).shares()))
            .toList(),
        total.shares(),
        pairs.agreement());
  }
}
