package io.allotment.standalone.demo.work;

import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Unspent;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.standalone.demo.DemoCalendar;
import io.allotment.standalone.demo.work.CapacityAct.ClosesIteration;
import io.allotment.standalone.demo.work.CapacityAct.Effort;
import io.allotment.standalone.demo.work.CapacityAct.OpensIteration;
import io.allotment.standalone.demo.work.CapacityAct.Reserves;
import io.allotment.standalone.demo.work.CapacityAct.SetsPolicy;
import io.allotment.standalone.demo.work.CapacityAct.Spends;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The iterations of a squad, two weeks each: the one that runs began a week before this one. Each
 * begins with what the tracker says on its first morning, and ends with what was done in it.
 */
final class Sprints {

  /** In weeks from now. */
  static final int FIRST = -15;

  static final int RUNNING = -1;
  static final int LENGTH = 2;

  private static final Policy POLICY =
      new Policy(new Percent(75), new Percent(30), Unspent.LOST, null);

  private final Squad squad;
  private final DemoCalendar calendar;
  private final List<Story> stories;
  private final Raiding raiding;
  private final SquadId id;
  private final List<CapacityAct> acts = new ArrayList<>();

  private Sprints(Squad squad, DemoCalendar calendar, List<Story> stories) {
    this.squad = squad;
    this.calendar = calendar;
    this.stories = stories;
    this.raiding = new Raiding(squad, calendar);
    this.id = new SquadId(squad.id());
  }

  /** What people do about them, in no order. */
  static List<CapacityAct> of(Squad squad, DemoCalendar calendar, List<Story> stories) {
    Sprints sprints = new Sprints(squad, calendar, stories);
    sprints.policy();
    weeks(squad).forEach(sprints::run);
    return sprints.acts;
  }

  /** In which weeks from now an iteration of a squad begins. */
  static Stream<Integer> weeks(Squad squad) {
    return Stream.iterate(FIRST, week -> week <= RUNNING, week -> week + LENGTH)
        .filter(week -> week > 1 - squad.since());
  }

  static IterationId iteration(DemoCalendar calendar, int week) {
    String monday = DutyWeek.of(calendar.monday(week)).toString();
    return new IterationId(monday.toLowerCase(Locale.ROOT));
  }

  private void policy() {
    LocalDate anchor = calendar.monday(FIRST);
    int first = weeks(squad).findFirst().orElseThrow();
    Percent share = squad.id().equals("platform") ? new Percent(35) : POLICY.share();
    acts.add(
        new SetsPolicy(
            at(first, 9, 0),
            id,
            new Policy(POLICY.focus(), share, POLICY.unspent(), new Cadence(anchor, LENGTH)),
            squad.lead()));
  }

  private void run(int week) {
    IterationId iteration = iteration(calendar, week);
    Instant open = at(week, 9, 45);
    LocalDate last = calendar.monday(week + LENGTH).minusDays(1);
    Days days = new Days(calendar.monday(week), last);
    acts.add(new OpensIteration(open, id, iteration, days, squad.lead()));
    hold(iteration, week, open.plus(Duration.ofMinutes(2)));
    acts.addAll(raiding.in(week, iteration));
    boolean running = week == RUNNING;
    Instant end = running ? calendar.now().minus(Duration.ofHours(3)) : at(week + LENGTH, 8, 0);
    spend(iteration, week, end);
    if (!running) {
      acts.add(
          new ClosesIteration(at(week + LENGTH, 9, 0), id, iteration, squad.person(week + 16)));
    }
  }

  /** For what will be done in it, and in the one that runs for what could be. */
  private void hold(IterationId iteration, int week, Instant at) {
    Instant morning = imported(week);
    Predicate<Story> planned =
        story ->
            isDone(story, week) || (week == RUNNING && story.closed() == null && isAhead(story));
    List<Effort> efforts =
        stories.stream()
            .filter(story -> story.classed() && story.isOpen(morning))
            .filter(planned)
            .map(story -> effort(story, story.points(), false))
            .toList();
    if (!efforts.isEmpty()) {
      acts.add(new Reserves(at, id, iteration, efforts, squad.lead()));
    }
  }

  private boolean isAhead(Story story) {
    return story.improves() || story.started() != null;
  }

  /** A started story that improves something takes what is left of improvement, where all does. */
  private void spend(IterationId iteration, int week, Instant at) {
    boolean all = raiding.isRepaying(week) && week != RUNNING;
    List<Effort> efforts = new ArrayList<>();
    for (Story story : stories) {
      if (story.classed() && isDone(story, week)) {
        efforts.add(effort(story, story.points(), true));
      } else if (story.classed() && isUnderWay(story, week, all)) {
        efforts.add(effort(story, Math.max(1, story.points() / 2), false));
      }
    }
    if (!efforts.isEmpty()) {
      acts.add(new Spends(at, id, iteration, efforts, all, squad.person(week + 16)));
    }
  }

  private boolean isUnderWay(Story story, int week, boolean all) {
    return week == RUNNING
        ? story.closed() == null && story.isStarted(imported(week))
        : all && story.improves() && story.isOpen(imported(week)) && isNeeded(week);
  }

  /** Where nothing that improves something was done in it. */
  private boolean isNeeded(int week) {
    return stories.stream()
        .noneMatch(story -> story.classed() && story.improves() && isDone(story, week));
  }

  private boolean isDone(Story story, int week) {
    Instant begin = calendar.monday(week).atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant end = calendar.monday(week + LENGTH).atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant closed = story.closed();
    return closed != null && !story.dropped() && !closed.isBefore(begin) && closed.isBefore(end);
  }

  private static Effort effort(Story story, int points, boolean finished) {
    return new Effort(new StoryId(story.id().value()), points, finished);
  }

  private Instant imported(int week) {
    return Imports.on(calendar, week);
  }

  private Instant at(int week, int hour, int minute) {
    return calendar
        .monday(week)
        .atTime(hour, minute)
        .toInstant(ZoneOffset.UTC)
        .plusSeconds(squad.place());
  }
}
