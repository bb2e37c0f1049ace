package io.allotment.standalone.demo.work;

import io.allotment.standalone.demo.DemoCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The story of the demo, as far as it is about work: what happened in four months, in the order it
 * happened. The same instant gives the same story. At its end each inbox has some stories in it,
 * Payments is below the floor and owes what it took, two themes are adopted and two are there to be
 * found, and one decision of the last review is due.
 */
public final class WorkScript {

  private WorkScript() {}

  /**
   * Everything that happened before {@code now}, ordered by time.
   *
   * @param now when the demo begins
   */
  public static List<WorkAct> acts(Instant now) {
    DemoCalendar calendar = new DemoCalendar(now);
    Map<Squad, List<Story>> backlogs = backlogs(now);
    List<WorkAct> acts = new ArrayList<>(Ruling.of(calendar));
    acts.addAll(Imports.of(calendar, backlogs));
    backlogs.forEach((squad, stories) -> acts.addAll(Sprints.of(squad, calendar, stories)));
    acts.addAll(Gathering.of(calendar, backlogs.values()));
    acts.sort(Comparator.comparing(WorkAct::at));
    return List.copyOf(acts);
  }

  /** The stories of all squads. */
  static Map<Squad, List<Story>> backlogs(Instant now) {
    DemoCalendar calendar = new DemoCalendar(now);
    Map<Squad, List<Story>> backlogs = new LinkedHashMap<>();
    Squad.ALL.forEach(squad -> backlogs.put(squad, Backlog.of(squad, calendar)));
    return backlogs;
  }
}
