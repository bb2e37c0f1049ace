package io.allotment.standalone.demo;

import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What gardeners hand over in the story: a note at the end of most turns of the last half year,
 * what they leave open and when it is closed, and how they pull in their mentors, less and less
 * often.
 */
final class DemoHandovers {

  private static final int WITH_NOTES = 26;

  /** Nothing is open for longer, in weeks. */
  private static final int STILL_OPEN = 7;

  private static final Duration ABOUT_A_DAY = Duration.ofHours(30);

  private static final List<String> OPEN =
      List.of(
          "The nightly import is slow since the index was rebuilt",
          "Two tests of the search page fail every other run",
          "Staging runs out of disk about once a week",
          "The certificate of the partner's interface ends next month",
          "An alert about the queue that nobody understands",
          "A library with a known hole is still in the image",
          "The report of failed logins is not read by anybody",
          "A slow query on the orders page, seen on Mondays");

  private static final List<String> LEARNED =
      List.of(
          "Restarting the worker first saves half an hour of reading.",
          "The dashboard lags five minutes behind; look at the log itself.",
          "What looks like a network fault was the clock of one machine.",
          "The upgrade went well once the cache was emptied before.",
          "Support answers within the hour if the customer number is in the subject.");

  private static final List<String> WATCH =
      List.of(
          "The sale begins on Thursday; the queue may grow.",
          "Memory of the second node, after the upgrade.",
          "Whether the import ends before six.",
          "Nothing special.");

  private static final List<List<String>> PULL_INS =
      List.of(
          List.of(
              "Restarted the import twice, read its log",
              "Where its batches are set up",
              "In the chart of the scheduler, and the default is too large"),
          List.of(
              "Rolled back the last release, no change",
              "Somebody who knows the payment provider",
              "They have an incident, see their status page; nothing is ours to do"),
          List.of(
              "Compared the two nodes, both look alike",
              "A second pair of eyes on the heap dump",
              "The session cache has no bound; set one and restart"));

  private final DemoCalendar calendar;
  private final List<DemoAct> acts = new ArrayList<>();

  DemoHandovers(DemoCalendar calendar) {
    this.calendar = calendar;
    Map<SquadId, Handover> squads = new LinkedHashMap<>();
    for (RosterRow row : DemoRosters.FIRST_ROWS) {
      squads.computeIfAbsent(row.squad(), any -> DemoRosters.handover(row));
    }
    int place = 0;
    for (Map.Entry<SquadId, Handover> squad : squads.entrySet()) {
      for (int week = 2 - DemoCalendar.WEEKS; week <= 0; week++) {
        week(squad.getKey(), squad.getValue(), place, week);
      }
      place++;
    }
  }

  /** In no order. */
  List<DemoAct> acts() {
    return acts.stream().filter(act -> act.at().isBefore(calendar.now())).toList();
  }

  private void week(SquadId squad, Handover handover, int place, int week) {
    DutyWeek running = handover.weekAt(calendar.now()).plus(week);
    Instant start = handover.in(running);
    Instant end = handover.in(running.plus(1));
    int spread = Math.floorMod(place * 5 + week * 7, 60);
    if (Math.floorMod(week + place, rarely(week)) == 0) {
      pullIn(squad, start.plus(ABOUT_A_DAY), spread);
    }
    if (week > -WITH_NOTES) {
      if (spread % 3 != 0) {
        leaveOpen(squad, start.plus(ABOUT_A_DAY.multipliedBy(2)), spread, week < -STILL_OPEN);
      }
      if (spread % 7 != 0) {
        acts.add(
            new DemoAct.WritesNote(
                end.minus(Duration.ofHours(3)),
                squad,
                LEARNED.get(spread % LEARNED.size()),
                WATCH.get(spread % WATCH.size()),
                interrupted(place, spread)));
        acts.add(new DemoAct.AcceptsNote(end.plus(Duration.ofHours(1 + spread % 5)), squad));
      }
    }
  }

  /** Some gardens interrupt more than others: from three hours a week on to about nine. */
  private static Interrupted interrupted(int place, int spread) {
    int quarters = 12 + place * 5 % 16 + spread % 9;
    return new Interrupted(Duration.ofMinutes(15L * quarters));
  }

  /** One in so many weeks: gardeners need their mentors less as the year goes on. */
  private static int rarely(int week) {
    return week < -39 ? 3 : week < -26 ? 4 : week < -13 ? 6 : 9;
  }

  private void pullIn(SquadId squad, Instant at, int spread) {
    List<String> lines = PULL_INS.get(spread % PULL_INS.size());
    PullInId id = new PullInId("demo-%s-%s".formatted(squad, at.getEpochSecond()));
    acts.add(new DemoAct.PullsIn(at, squad, id, lines.get(0), lines.get(1)));
    acts.add(
        new DemoAct.Answers(at.plus(Duration.ofMinutes(20 + spread)), squad, id, lines.get(2)));
  }

  private void leaveOpen(SquadId squad, Instant at, int spread, boolean old) {
    ItemId id = new ItemId("demo-%s-%s".formatted(squad, at.getEpochSecond()));
    acts.add(new DemoAct.LeavesOpen(at, squad, id, OPEN.get(spread % OPEN.size())));
    if (old || spread % 4 != 0) {
      acts.add(new DemoAct.Closes(at.plus(Duration.ofDays(3 + spread % 17)), squad, id));
    }
  }
}
