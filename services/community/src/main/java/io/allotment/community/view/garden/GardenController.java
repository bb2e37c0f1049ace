package io.allotment.community.view.garden;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Week;
import io.allotment.community.view.follow.Heard;
import io.allotment.community.view.garden.GardenView.PieceLine;
import io.allotment.community.view.garden.GardenView.Plot;
import io.allotment.community.view.garden.GardenView.SpanLine;
import io.allotment.community.view.garden.GardenView.TurnLine;
import io.allotment.community.view.garden.GardenView.WeekLine;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.roster.DutyTurn;
import io.allotment.community.view.roster.RosterSquad;
import io.allotment.community.view.roster.Rosters;
import io.allotment.community.view.roster.Rosters.Plans;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks how the gardens of all squads are tended. Everyone signed in may. */
@RestController
class GardenController {

  private static final int MOST_WEEKS = 53;
  private static final int MOST_DAYS = 3650;
  private static final int BEFORE = -4;

  /** No squad's clock is further from UTC. */
  private static final Duration AROUND = Duration.ofDays(1);

  private final Rosters rosters;
  private final Tending tending;
  private final People people;
  private final Heard heard;
  private final Clock clock;

  GardenController(Rosters rosters, Tending tending, People people, Heard heard, Clock clock) {
    this.rosters = rosters;
    this.tending = tending;
    this.people = people;
    this.heard = heard;
    this.clock = clock;
  }

  /** What keeps coming back, and as of when. */
  record RecurringView(Map<String, @Nullable Instant> asOf, @JsonUnwrapped Recurring recurring) {}

  /**
   * Some weeks.
   *
   * @param from the first of them; four weeks ago for none
   */
  @GetMapping("/api/community/garden")
  GardenView garden(
      @RequestParam(required = false) @Nullable Week from,
      @RequestParam(defaultValue = "12") int weeks) {
    number("weeks", weeks, MOST_WEEKS);
    Instant now = clock.instant();
    List<Week> shown = (from == null ? Week.of(now).plus(BEFORE) : from).on(weeks);
    Plans plans =
        rosters.plans(
            start(shown.getFirst()).minus(AROUND), start(shown.getLast().plus(1)).plus(AROUND));
    Names names =
        people.names(plans.turns().values().stream().flatMap(GardenController::members).toList());
    return new GardenView(
        heard.asOf("rotation"),
        shown.stream().map(week -> new WeekLine(week, week.first(), week.last())).toList(),
        plans.squads().stream()
            .map(squad -> plot(squad, plans.of(squad), shown, names, now))
            .toList());
  }

  private static Instant start(Week week) {
    return week.first().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Stream<MemberId> members(List<DutyTurn> turns) {
    return turns.stream()
        .flatMap(turn -> turn.parts().stream())
        .map(DutyTurn.Part::gardener)
        .filter(Objects::nonNull);
  }

  private static Plot plot(
      RosterSquad squad, List<DutyTurn> turns, List<Week> weeks, Names names, Instant now) {
    Instant from = weeks.getFirst().first().atStartOfDay(squad.zone()).toInstant();
    Instant until = weeks.getLast().plus(1).first().atStartOfDay(squad.zone()).toInstant();
    return new Plot(
        squad.id(),
        squad.name(),
        squad.zone().getId(),
        turns.stream()
            .filter(turn -> turn.end().isAfter(from) && turn.start().isBefore(until))
            .map(turn -> turn(squad, turn, names, now))
            .toList());
  }

  private static TurnLine turn(RosterSquad squad, DutyTurn turn, Names names, Instant now) {
    return new TurnLine(
        turn.week(),
        squad.wall(turn.start()),
        squad.wall(turn.end()),
        squad.tier(turn, now),
        turn.needsCover(),
        turn.gaps().stream()
            .map(gap -> new SpanLine(squad.wall(gap.start()), squad.wall(gap.end())))
            .toList(),
        turn.parts().stream()
            .filter(part -> !part.isGap())
            .map(
                part ->
                    new PieceLine(
                        names.person(Objects.requireNonNull(part.gardener())),
                        squad.wall(part.start()),
                        squad.wall(part.end())))
            .toList());
  }

  /**
   * What keeps coming back.
   *
   * @param days from how many days on something open is old
   * @param handovers through how many something is carried that keeps coming back
   * @param weeks how many are looked at, this one last
   */
  @GetMapping("/api/community/recurring")
  RecurringView recurring(
      @RequestParam(defaultValue = "14") int days,
      @RequestParam(defaultValue = "3") int handovers,
      @RequestParam(defaultValue = "12") int weeks) {
    number("days", days, MOST_DAYS);
    number("handovers", handovers, MOST_DAYS);
    number("weeks", weeks, MOST_WEEKS);
    return new RecurringView(
        heard.asOf("rotation"),
        tending.recurring(new Recurring.Limits(days, handovers), weeks, clock.instant()));
  }

  private static void number(String what, int asked, int most) {
    if (asked < 1 || asked > most) {
      throw new RefusedException(
          CommunityRule.BAD_NUMBER, "Ask for %s from 1 to %d.".formatted(what, most));
    }
  }
}
