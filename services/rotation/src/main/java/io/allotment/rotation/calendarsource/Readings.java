package io.allotment.rotation.calendarsource;

import io.allotment.rotation.calendarsource.Source.Reading;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importabsences.AbsenceCalendar;
import io.allotment.rotation.importabsences.CalendarReading;
import io.allotment.rotation.importabsences.Window;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.outgoing.Asked;
import io.allotment.runtime.outgoing.Outgoing;
import io.allotment.runtime.outgoing.Reply;
import io.allotment.runtime.outgoing.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads calendars and has absences follow them. A reading that fails leaves everything as the last
 * good one left it, and the next waits longer each time.
 */
@Component
public class Readings {

  static final int LARGEST = 2 * 1024 * 1024;

  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
  private static final int NOT_MODIFIED = 304;

  private final Sources sources;
  private final Outgoing outgoing;
  private final Standings standings;
  private final Following following;
  private final Clock clock;
  private final Duration every;

  Readings(
      Sources sources,
      Outgoing outgoing,
      Standings standings,
      Following following,
      Clock clock,
      @Value("${allotment.calendars.every:PT1H}") Duration every) {
    this.sources = sources;
    this.outgoing = outgoing;
    this.standings = standings;
    this.following = following;
    this.clock = clock;
    this.every = every;
  }

  /**
   * Reads one calendar that is due and that nobody else is reading.
   *
   * @return false if there is none
   */
  public boolean readNext() {
    Instant now = clock.instant();
    sources.sweep(now);
    Optional<Source> due = sources.claimDue(now);
    due.ifPresent(source -> read(source, "rotation", now));
    return due.isPresent();
  }

  /** Reads a calendar that was claimed, as one act of its own. */
  void read(Source source, String actor, Instant now) {
    Act act = act(source, actor, "", now);
    if (standings.of(List.of(), List.of(source.member())).squadsOf(source.member()).isEmpty()) {
      sources.erase(source.member());
      return;
    }
    try {
      switch (outgoing.ask(asked(source))) {
        case Reply.Failed(Why why) -> failed(source, act, why.sentence());
        case Reply.Answered answer when answer.isFine() -> apply(source, act, answer);
        case Reply.Answered answer when answer.status() == NOT_MODIFIED -> unchanged(source, act);
        case Reply.Answered answer ->
            failed(
                source,
                act,
                "The server answered with status %d instead of a calendar. Copy the address from"
                        .formatted(answer.status())
                    + " your calendar again.");
      }
    } catch (RefusedException refused) {
      if (refused.rule() == RotationRule.UNKNOWN_MEMBER) {
        sources.erase(source.member());
      } else {
        failed(source, act, Objects.requireNonNull(refused.getMessage()));
      }
    }
    if (sources.isWithdrawn(source)) {
      following.withdraw(source.member(), source.id(), act(source, actor, "/withdrawn", now));
    }
  }

  private static Act act(Source source, String actor, String what, Instant at) {
    String key = "read-calendar/" + source.attempt() + what;
    return Act.ofService(actor, key, at).onBehalfOf(source.member().value());
  }

  private static Asked asked(Source source) {
    Asked asked = Asked.get(source.address(), LARGEST).with("Accept", "text/calendar, */*;q=0.1");
    return source.tag() == null ? asked : asked.with("If-None-Match", source.tag());
  }

  private void apply(Source source, Act act, Reply.Answered answer) {
    ZoneId zone = following.zone(source);
    Window window = Window.ahead(act.at().minus(BACK));
    switch (AbsenceCalendar.read(answer.body(), zone, window)) {
      case CalendarReading.Refused(var errors) ->
          failed(
              source,
              act,
              "Line %d: %s".formatted(errors.getFirst().line(), errors.getFirst().reason()));
      case CalendarReading.Spans spans -> {
        SortedMap<AbsenceId, Absence> away = Following.away(source.id(), spans.ofOnePerson(zone));
        Outcome<RotationEvent> outcome = following.follow(source, zone, away, window.from(), act);
        Reading reading =
            new Reading(
                act.at(),
                null,
                away.size(),
                outcome.all(AbsenceRecorded.class).size(),
                outcome.all(AbsenceWithdrawn.class).size());
        sources.went(
            source, reading, answer.header("ETag").orElse(null), true, act.at().plus(every));
      }
    }
  }

  private void unchanged(Source source, Act act) {
    sources.went(
        source,
        new Reading(act.at(), null, source.absences(), 0, 0),
        source.tag(),
        false,
        act.at().plus(every));
  }

  private void failed(Source source, Act act, String problem) {
    sources.failed(
        source,
        new Reading(act.at(), problem, source.absences(), 0, 0),
        act.at().plus(pause(source.failures() + 1)));
  }

  /** How long to wait after so many failures in a row. */
  static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
