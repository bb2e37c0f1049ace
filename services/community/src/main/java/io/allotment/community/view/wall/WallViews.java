package io.allotment.community.view.wall;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.Week;
import io.allotment.community.view.ThemeCounts;
import io.allotment.community.view.ThemeCounts.Theme;
import io.allotment.community.view.follow.Heard;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.reserve.Floor;
import io.allotment.community.view.reserve.Plot;
import io.allotment.community.view.reserve.Reserves;
import io.allotment.community.view.roster.DutyTurn.Part;
import io.allotment.community.view.roster.OnDuty;
import io.allotment.community.view.roster.RosterSquad;
import io.allotment.community.view.roster.Rosters;
import io.allotment.community.view.roster.Rosters.Plans;
import io.allotment.community.view.scorecard.OpenStories;
import io.allotment.community.view.scorecard.OpenStories.Counts;
import io.allotment.community.view.wall.WallView.Duty;
import io.allotment.community.view.wall.WallView.Kept;
import io.allotment.community.view.wall.WallView.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a wall shows. */
@Component
class WallViews {

  private static final Duration AHEAD = Duration.ofDays(60);

  private final Rosters rosters;
  private final Reserves reserves;
  private final OpenStories stories;
  private final ThemeCounts themes;
  private final People people;
  private final Heard heard;

  WallViews(
      Rosters rosters,
      Reserves reserves,
      OpenStories stories,
      ThemeCounts themes,
      People people,
      Heard heard) {
    this.rosters = rosters;
    this.reserves = reserves;
    this.stories = stories;
    this.themes = themes;
    this.people = people;
    this.heard = heard;
  }

  WallView at(Instant now) {
    Plans plans = rosters.plans(now, now.plus(AHEAD));
    Map<RosterSquad, OnDuty> duty = new LinkedHashMap<>();
    plans.squads().forEach(squad -> duty.put(squad, OnDuty.at(plans.of(squad), now)));
    Names names = people.names(duty.values().stream().flatMap(OnDuty::members).toList());
    Map<SquadId, Counts> open = stories.bySquad();
    Reserves.Standing reserve = reserves.now(now);
    List<Theme> counted = themes.themes();
    return new WallView(
        heard.asOf("rotation", "stories", "capacity"),
        now.atOffset(ZoneOffset.UTC),
        Week.of(now),
        duty.entrySet().stream()
            .map(each -> duty(each.getKey(), each.getValue(), names, open))
            .toList(),
        open == null ? null : open.values().stream().mapToInt(Counts::operational).sum(),
        reserve.squads().stream().flatMap(squad -> kept(squad, reserve.floor())).toList(),
        counted);
  }

  private static Duty duty(
      RosterSquad squad, OnDuty duty, Names names, @Nullable Map<SquadId, Counts> open) {
    Part on = duty.part();
    Part next = duty.next();
    return new Duty(
        squad.id(),
        squad.name(),
        squad.zone().getId(),
        duty.week(),
        on == null ? null : name(on.gardener(), names),
        on == null ? null : squad.wall(on.end()),
        next == null ? null : new Next(name(next.gardener(), names), squad.wall(next.start())),
        duty.isGap(),
        open == null ? null : open.getOrDefault(squad.id(), Counts.NONE).operational());
  }

  private static @Nullable String name(@Nullable MemberId member, Names names) {
    return member == null ? null : names.person(member).name();
  }

  private static Stream<Kept> kept(Reserves.OfSquad squad, Floor line) {
    Plot now = squad.now();
    if (now == null) {
      return Stream.empty();
    }
    int floor = line.on(now.first()).value();
    return Stream.of(
        new Kept(
            squad.squad(),
            squad.name(),
            now.capacity() == 0 ? null : now.share(now.kept()),
            floor,
            now.isBelow(floor)));
  }
}
