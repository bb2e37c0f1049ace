package io.allotment.community.view.roster;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.community.view.follow.Followed;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.people.Person;
import io.allotment.runtime.view.Views;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is on duty now in every squad, in memory, for lists that say so in each line. It is read
 * again a second at most after the roster changed, and twice a minute for what people are called.
 */
@Component
public class Duty implements Followed {

  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofSeconds(30);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Rosters rosters;
  private final People people;
  private final Views views;
  private final Clock clock;
  private volatile Known known =
      new Known(Map.of(), Map.of(), new Names(Map.of()), -1, Instant.MIN);

  Duty(Rosters rosters, People people, Views views, Clock clock) {
    this.rosters = rosters;
    this.people = people;
    this.views = views;
    this.clock = clock;
  }

  /** What was read last, when, and up to which position of the roster. */
  private record Known(
      Map<SquadId, String> squads,
      Map<SquadId, List<DutyTurn>> turns,
      Names names,
      long position,
      Instant read) {}

  @Override
  public void follow() {
    Instant now = clock.instant();
    long position = views.position(RosterProjection.NAME);
    boolean moved = position != known.position() && known.read().isBefore(now.minus(OFTEN));
    if (moved || known.read().isBefore(now.minus(SELDOM))) {
      known = read(now, position);
    }
  }

  private Known read(Instant now, long position) {
    Rosters.Plans plans = rosters.plans(now, now.plus(AHEAD));
    List<MemberId> serving =
        plans.turns().values().stream().flatMap(turns -> serving(turns, now)).toList();
    Map<SquadId, String> names = new LinkedHashMap<>(rosters.names());
    return new Known(names, plans.turns(), people.names(serving), position, now);
  }

  private static Stream<MemberId> serving(List<DutyTurn> turns, Instant now) {
    return Stream.of(now, now.plus(AHEAD))
        .map(at -> OnDuty.at(turns, at).part())
        .flatMap(part -> part == null ? Stream.empty() : Stream.ofNullable(part.gardener()));
  }

  /** What a squad is called; its id where that was not told. */
  public String name(SquadId squad) {
    return known.squads().getOrDefault(squad, squad.value());
  }

  /** Who tends the garden of a squad now; null where nobody does. */
  public @Nullable Person tends(SquadId squad) {
    Known now = known;
    DutyTurn.Part part =
        OnDuty.at(now.turns().getOrDefault(squad, List.of()), clock.instant()).part();
    return part == null ? null : now.names().personOrNull(part.gardener());
  }
}
