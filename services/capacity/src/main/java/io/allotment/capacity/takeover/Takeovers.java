package io.allotment.capacity.takeover;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Following;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.hear.Told;
import io.allotment.capacity.hear.ToldSprint;
import io.allotment.capacity.hear.ToldSprints;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Slugs;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.openiteration.OpenIteration;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.view.ratio.Ratios;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes what could be reserved for what is in a sprint. */
@Component
class Takeovers {

  private static final int READABLE = 50;

  private final Commands<CapacityEvent> commands;
  private final Reading reading;
  private final ToldSprints sprints;
  private final Ratios ratios;
  private final Clock clock;

  Takeovers(
      Commands<CapacityEvent> commands,
      Reading reading,
      ToldSprints sprints,
      Ratios ratios,
      Clock clock) {
    this.commands = commands;
    this.reading = reading;
    this.sprints = sprints;
    this.ratios = ratios;
    this.clock = clock;
  }

  /** The iteration a sprint is or would be taken over into. */
  private record Into(IterationId iteration, Days days, boolean open) {}

  /**
   * Of a sprint.
   *
   * @param first said where the tracker does not say it, or another is wanted; like {@code last}
   * @param by who would take it over
   * @throws RefusedException if there is no such sprint, or no iteration of its days can be opened
   */
  TakeoverView of(
      SquadId squad,
      SprintId id,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      MemberId by) {
    Squad known = reading.squad(squad);
    List<Told> stories = sprints.stories(squad, id);
    ToldSprint sprint = ToldSprint.of(stories);
    Into into =
        Sprints.takenOver(known, sprint)
            .map(taken -> open(taken, known))
            .orElseGet(() -> free(sprint, known, first, last));
    List<CapacityEvent> opened = into.open ? List.of() : opened(squad, id, into, by);
    Plan plan = reading.plan(squad, into.iteration);
    for (CapacityEvent event : opened) {
      plan = plan.after(event);
    }
    Set<StoryId> others = new HashSet<>(plan.iteration().works().stories().keySet());
    stories.forEach(story -> others.remove(story.id()));
    List<Told> left =
        sprints.told(others).stream().filter(story -> story.sprints().contains(id)).toList();
    List<Told> shown = Proposing.shown(stories);
    Plan all = known(squad, into.iteration, plan, shown, left);
    var ratio = ratios.of(squad);
    return new Proposing(squad, into.iteration, into.open, by, clock.instant(), ratio)
        .of(sprint, into.days, all, shown, left);
  }

  private static Into open(IterationId taken, Squad known) {
    Squad.Course course = known.iterations().get(taken);
    if (course == null || course.closed()) {
      throw new RefusedException(
          CapacityRule.ITERATION_CLOSED,
          "It was taken over into iteration %s, which has closed. Look there.".formatted(taken));
    }
    return new Into(taken, course.days(), true);
  }

  private static Into free(
      ToldSprint sprint, Squad known, @Nullable LocalDate first, @Nullable LocalDate last) {
    LocalDate from = sprint.firstOr(first);
    LocalDate to = sprint.lastOr(last);
    if (to.isBefore(from)) {
      throw new RefusedException(
          CapacityRule.BAD_DAYS,
          "%s is before %s. Say the first and the last day.".formatted(to, from));
    }
    IterationId iteration =
        Following.free(Slugs.of(sprint.name(), READABLE, "sprint"), known.iterations().keySet());
    return new Into(iteration, new Days(from, to), false);
  }

  private List<CapacityEvent> opened(SquadId squad, SprintId sprint, Into into, MemberId by) {
    return commands
        .preview(
            new OpenIteration(
                squad,
                into.iteration,
                into.days.first(),
                into.days.last(),
                sprint,
                by,
                clock.instant()))
        .events();
  }

  /** With what is told of stories, recorded or not, and how their squad maps them. */
  private Plan known(
      SquadId squad, IterationId iteration, Plan plan, List<Told> shown, List<Told> left) {
    List<Told> told = new ArrayList<>(shown);
    told.addAll(left);
    Plan mapped = reading.plan(squad, iteration, told.stream().map(Told::id).toList());
    Plan all = new Plan(plan.iteration(), mapped.stories());
    for (Told one : told) {
      all = all.after(new StoryTold(one.id(), one.version(), one.story(), clock.instant()));
    }
    return all;
  }
}
