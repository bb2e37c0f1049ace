package io.allotment.rotation.view.duty;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.duty.DutyView.Part;
import io.allotment.rotation.view.plan.TurnView.Certainty;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.rotation.view.swap.SwapViews;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads one person's duty from the log, whatever squads it is in. */
@Component
class Duties {

  private final Standings standings;
  private final SwapViews swaps;
  private final Directory directory;

  Duties(Standings standings, SwapViews swaps, Directory directory) {
    this.standings = standings;
    this.swaps = swaps;
    this.directory = directory;
  }

  DutyView of(MemberId member, Instant now) {
    Set<SquadId> squads = standings.of(List.of(), List.of(member)).garden().squads().keySet();
    Standing standing = standings.of(squads, List.of(member));
    List<Held> held =
        standing.garden().squads().values().stream()
            .filter(plan -> standing.names().containsKey(plan.id()))
            .flatMap(plan -> held(plan, member, now))
            .sorted(Comparator.comparing(one -> one.piece().span().start()))
            .toList();
    Names names = directory.names(mentors(held));
    return new DutyView(
        held.stream().map(one -> part(standing, one, names, now)).toList(), swaps.of(member, now));
  }

  /** A piece of a turn that somebody serves. */
  private record Held(SquadPlan plan, Turn turn, Piece piece) {}

  private static Stream<Held> held(SquadPlan plan, MemberId member, Instant now) {
    return plan.turns().values().stream()
        .flatMap(turn -> turn.pieces().stream().map(piece -> new Held(plan, turn, piece)))
        .filter(one -> one.piece().member().equals(member))
        .filter(one -> one.piece().span().end().isAfter(now));
  }

  private static Set<MemberId> mentors(List<Held> held) {
    Set<MemberId> mentors = new TreeSet<>();
    held.stream().map(one -> one.turn().mentor()).filter(Objects::nonNull).forEach(mentors::add);
    return mentors;
  }

  private static Part part(Standing standing, Held held, Names names, Instant now) {
    SquadPlan plan = held.plan();
    Turn turn = held.turn();
    ZoneId zone = plan.handover().zone();
    var mark = turn.needsCover();
    return new Part(
        plan.id(),
        standing.nameOf(plan.id()),
        zone.getId(),
        turn.week(),
        wall(held.piece().span().start(), zone),
        wall(held.piece().span().end(), zone),
        turn.isWhole(),
        Certainty.valueOf(plan.tier(turn, now).name()),
        names.personOrNull(turn.mentor()),
        mark != null && mark.holder().equals(held.piece().member()));
  }

  private static OffsetDateTime wall(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime();
  }
}
