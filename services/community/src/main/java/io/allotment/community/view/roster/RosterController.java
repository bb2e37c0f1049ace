package io.allotment.community.view.roster;

import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.roster.DutyTurn.Part;
import io.allotment.community.view.roster.Roster.Line;
import io.allotment.community.view.roster.Roster.Next;
import io.allotment.community.view.roster.Rosters.Plans;
import io.allotment.runtime.feed.FeedSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for the roster of all squads. Everyone signed in may. */
@RestController
class RosterController {

  /** No plan reaches further. */
  private static final Duration AHEAD = Duration.ofDays(400);

  private final Rosters rosters;
  private final People people;
  private final FeedSource rotation;
  private final Clock clock;

  RosterController(Rosters rosters, People people, FeedSource rotationFeed, Clock clock) {
    this.rosters = rosters;
    this.people = people;
    this.rotation = rotationFeed;
    this.clock = clock;
  }

  @GetMapping("/api/community/roster")
  Roster roster(@RequestParam @Nullable OffsetDateTime at) {
    Instant when = at == null ? clock.instant() : at.toInstant();
    Plans plans = rosters.plans(when, when.plus(AHEAD));
    Map<RosterSquad, OnDuty> duty = new LinkedHashMap<>();
    plans.squads().stream()
        .sorted(Comparator.comparing(RosterSquad::id))
        .forEach(squad -> duty.put(squad, OnDuty.at(plans.of(squad), when)));
    Names names = people.names(duty.values().stream().flatMap(OnDuty::members).toList());
    return new Roster(
        rotation.heard().atOffset(ZoneOffset.UTC),
        when.atOffset(ZoneOffset.UTC),
        duty.entrySet().stream().map(each -> line(each.getKey(), each.getValue(), names)).toList());
  }

  private static Line line(RosterSquad squad, OnDuty duty, Names names) {
    Part on = duty.part();
    Part next = duty.next();
    return new Line(
        squad.id().value(),
        squad.name(),
        squad.zone().getId(),
        duty.week(),
        on == null ? null : names.personOrNull(on.gardener()),
        on == null ? null : squad.wall(on.end()),
        next == null
            ? null
            : new Next(names.personOrNull(next.gardener()), squad.wall(next.start())));
  }
}
