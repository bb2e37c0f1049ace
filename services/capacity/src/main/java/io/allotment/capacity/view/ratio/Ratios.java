package io.allotment.capacity.view.ratio;

import io.allotment.capacity.event.Plan;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.PointRatio;
import io.allotment.capacity.model.PointRatio.Finished;
import io.allotment.capacity.model.Points;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Work;
import io.allotment.capacity.view.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Measures what a point came to in a squad: on the stories it finished, by what it spent on them,
 * both in the iterations that run or ended in the last year. Estimates measure nothing.
 */
@Component
public class Ratios {

  private final Reading reading;

  private final Clock clock;

  Ratios(Reading reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * What a squad finished that says what a point came to.
   *
   * @param ratio empty where that is not enough
   */
  public record Measured(int finished, Optional<PointRatio> ratio) {

    /** As it is shown. */
    public RatioView view() {
      return ratio
          .map(
              known ->
                  new RatioView(
                      finished, true, null, known.perPoint(), known.lower(), known.upper()))
          .orElseGet(
              () ->
                  new RatioView(
                      finished,
                      false,
                      "%d of %d finished stories with points and what was spent on them."
                          .formatted(finished, PointRatio.ENOUGH),
                      null,
                      null,
                      null));
    }
  }

  /** What a point came to in a squad. */
  public Measured of(SquadId squad) {
    Map<StoryId, MilliDays> spent = new HashMap<>();
    Map<StoryId, Points> points = new HashMap<>();
    Set<StoryId> finished = new HashSet<>();
    for (IterationId iteration : lately(reading.squad(squad))) {
      Plan plan = reading.plan(squad, iteration);
      plan.iteration()
          .works()
          .stories()
          .forEach(
              (story, work) -> {
                spent.merge(story, work.spent().total(), MilliDays::plus);
                Points sized = points(plan, story);
                if (measured(work) && PointRatio.sized(sized)) {
                  points.put(story, sized);
                  finished.add(story);
                }
              });
    }
    List<Finished> stories = new ArrayList<>();
    finished.stream()
        .sorted()
        .forEach(
            story ->
                stories.add(
                    new Finished(
                        points.getOrDefault(story, NONE),
                        spent.getOrDefault(story, MilliDays.ZERO))));
    return new Measured(stories.size(), PointRatio.of(stories));
  }

  private List<IterationId> lately(Squad squad) {
    LocalDate since = squad.facts().day(clock.instant()).minusYears(1);
    return squad.iterations().entrySet().stream()
        .filter(one -> !one.getValue().days().last().isBefore(since))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final Points NONE = new Points(0);

  private static boolean measured(Work work) {
    return work.finished() && work.measure() == Measure.ACTUAL;
  }

  private static Points points(Plan plan, StoryId story) {
    return plan.told(story).map(told -> told.points()).orElse(NONE);
  }
}
