package io.allotment.standalone.demo.work;

import io.allotment.standalone.demo.DemoCalendar;
import io.allotment.standalone.demo.work.StoriesAct.ImportsStories;
import io.allotment.standalone.demo.work.StoriesAct.SaysClasses;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the tracker exports is imported every other Monday, before iterations begin, and once more
 * today. Who opens the inbox afterwards says what class the new stories have.
 */
final class Imports {

  private static final int FIRST = Sprints.FIRST - Sprints.LENGTH;
  private static final Duration LAST = Duration.ofHours(6);
  private static final String ADMIN = "haruto";

  private final DemoCalendar calendar;
  private final Map<Squad, List<Story>> backlogs;
  private final List<StoriesAct> acts = new ArrayList<>();
  private int count;

  private Imports(DemoCalendar calendar, Map<Squad, List<Story>> backlogs) {
    this.calendar = calendar;
    this.backlogs = backlogs;
  }

  /** When the tracker's stories are imported in a week. */
  static Instant on(DemoCalendar calendar, int week) {
    return calendar.monday(week).atTime(6, 0).toInstant(ZoneOffset.UTC);
  }

  /** What people do, in no order. */
  static List<StoriesAct> of(DemoCalendar calendar, Map<Squad, List<Story>> backlogs) {
    Imports imports = new Imports(calendar, backlogs);
    for (int week = FIRST; week <= Sprints.RUNNING; week += Sprints.LENGTH) {
      imports.add(on(calendar, week), week);
    }
    imports.add(calendar.now().minus(LAST), 0);
    return imports.acts;
  }

  private void add(Instant at, int week) {
    List<Squad> squads = backlogs.keySet().stream().filter(squad -> week > -squad.since()).toList();
    List<Story> stories = squads.stream().flatMap(squad -> stories(squad).stream()).toList();
    String csv = Export.csv(stories, squad -> before(squad, week), at);
    acts.add(new ImportsStories(at, csv, projects(squads), ADMIN));
    squads.forEach(squad -> say(squad, before(squad, week), at));
    count++;
  }

  /** When a squad's stories were imported before. */
  private Instant before(Squad squad, int week) {
    if (isFirst(squad, week)) {
      return Instant.EPOCH;
    }
    return on(calendar, week == 0 ? Sprints.RUNNING : week - Sprints.LENGTH);
  }

  private List<Story> stories(Squad squad) {
    return backlogs.getOrDefault(squad, List.of());
  }

  private static boolean isFirst(Squad squad, int week) {
    return week > -squad.since() && week - Sprints.LENGTH <= -squad.since();
  }

  private static Map<String, SquadId> projects(List<Squad> squads) {
    return squads.stream()
        .collect(Collectors.toMap(Squad::project, squad -> new SquadId(squad.id())));
  }

  private void say(Squad squad, Instant since, Instant at) {
    Map<StoryId, Word> words = new TreeMap<>();
    stories(squad).stream()
        .filter(story -> story.classed() && story.isKnown(at) && story.created().isAfter(since))
        .forEach(story -> words.put(story.id(), story.word()));
    if (!words.isEmpty()) {
      Instant said = at.plus(Duration.ofMinutes(60L + squad.minute()));
      acts.add(new SaysClasses(said, words, squad.person(count)));
    }
  }
}
