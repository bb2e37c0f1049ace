package io.allotment.stories.view.mix;

import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Per;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.view.mix.Agreement.Column;
import io.allotment.stories.view.mix.Agreement.OfRule;
import io.allotment.stories.view.mix.Agreement.OfVersion;
import io.allotment.stories.view.story.Line;
import io.allotment.stories.view.story.Line.Judged;
import io.allotment.stories.view.story.Stories;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how suggestions and people agree. It is counted when it is asked for. */
@Component
class Agreements {

  private final Stories stories;

  Agreements(Stories stories) {
    this.stories = stories;
  }

  /**
   * The agreement of a squad, or of all for null, on what was said from a day until before another.
   *
   * @throws RefusedException if it ends before it begins
   */
  Agreement of(@Nullable SquadId squad, LocalDate from, LocalDate to, Cut per) {
    if (!from.isBefore(to)) {
      throw new RefusedException(
          StoriesRule.BAD_PERIOD, "This ends before it begins. Ask for a later end.");
    }
    List<Line> judged = new ArrayList<>();
    stories.count(
        squad,
        line -> {
          if (line.judged() != null && !day(line).isBefore(from) && day(line).isBefore(to)) {
            judged.add(line);
          }
        });
    judged.sort(Comparator.comparing(line -> of(line).at()));
    Pairs all = new Pairs();
    Map<String, Pairs> versions = new LinkedHashMap<>();
    Map<Hit, Pairs> rules = new LinkedHashMap<>();
    for (Line line : judged) {
      all.add(line);
      String rule = of(line).rule();
      if (rule == null) {
        versions.computeIfAbsent(of(line).version(), _ -> new Pairs()).add(line);
      } else {
        rules.computeIfAbsent(Hit.of(of(line).version(), rule), _ -> new Pairs()).add(line);
      }
    }
    return new Agreement(
        squad,
        from,
        to,
        all.counts(),
        all.pairs(),
        versions.entrySet().stream()
            .map(one -> new OfVersion(one.getKey(), one.getValue().counts()))
            .toList(),
        rules.entrySet().stream()
            .map(
                one ->
                    new OfRule(one.getKey().whose(), one.getKey().says(), one.getValue().counts()))
            .sorted(OVERRULED.reversed())
            .toList(),
        per.per() == null ? byIteration(judged) : byPeriod(judged, per.per()));
  }

  private static final Comparator<OfRule> OVERRULED =
      Comparator.comparingInt(one -> one.counts().suggested() - one.counts().agreed());

  /** A rule, whatever its version. */
  private record Hit(String whose, String says) {
    private static Hit of(String version, String says) {
      String[] parts = version.split("/", -1);
      return new Hit(parts.length > 1 ? parts[1] : "", says);
    }
  }

  private static Judged of(Line line) {
    return Objects.requireNonNull(line.judged());
  }

  private static LocalDate day(Line line) {
    return LocalDate.ofInstant(of(line).at(), ZoneOffset.UTC);
  }

  private static List<Column> byPeriod(List<Line> judged, Per per) {
    Map<LocalDate, Pairs> periods = new TreeMap<>();
    for (Line line : judged) {
      periods.computeIfAbsent(per.first(day(line)), _ -> new Pairs()).add(line);
    }
    return periods.entrySet().stream()
        .map(
            one ->
                new Column(
                    per.name(one.getKey()),
                    one.getKey(),
                    per.next(one.getKey()),
                    one.getValue().counts()))
        .toList();
  }

  private static List<Column> byIteration(List<Line> judged) {
    Map<String, Pairs> iterations = new LinkedHashMap<>();
    for (Line line : judged) {
      String iteration = line.iteration();
      if (iteration != null) {
        iterations.computeIfAbsent(iteration, _ -> new Pairs()).add(line);
      }
    }
    return iterations.entrySet().stream()
        .map(one -> new Column(one.getKey(), null, null, one.getValue().counts()))
        .toList();
  }
}
