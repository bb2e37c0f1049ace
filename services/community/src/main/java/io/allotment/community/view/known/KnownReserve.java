package io.allotment.community.view.known;

import io.allotment.community.agenda.Known.Kept;
import io.allotment.community.agenda.Known.Owing;
import io.allotment.community.agenda.Known.Raid;
import io.allotment.community.model.MilliDays;
import io.allotment.community.model.SquadId;
import io.allotment.community.view.reserve.DebtChange;
import io.allotment.community.view.reserve.Floor;
import io.allotment.community.view.reserve.Plot;
import io.allotment.community.view.reserve.Reserves;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What capacity told: who keeps how much, owes how much, and what was raided. */
@Component
class KnownReserve {

  /** A percent of what is counted in hundredths of it. */
  private static final int PERCENT = 100;

  private final Reserves reserves;

  KnownReserve(Reserves reserves) {
    this.reserves = reserves;
  }

  List<Kept> kept(Instant at) {
    Reserves.Standing standing = reserves.now(at);
    return standing.squads().stream()
        .flatMap(
            squad ->
                Stream.ofNullable(squad.now())
                    .map(now -> kept(squad.squad(), now, standing.floor())))
        .toList();
  }

  private static Kept kept(SquadId squad, Plot now, Floor floor) {
    return new Kept(squad, now.share(now.kept()), PERCENT * floor.on(now.first()).value());
  }

  List<Owing> owing(Instant since, Instant at) {
    Map<SquadId, Long> before = new HashMap<>();
    reserves.debts(since).forEach(change -> before.putIfAbsent(change.squad(), before(change)));
    return reserves.now(at).squads().stream()
        .map(
            squad ->
                new Owing(
                    squad.squad(),
                    new MilliDays(squad.owed()),
                    new MilliDays(before.getOrDefault(squad.squad(), squad.owed()))))
        .toList();
  }

  /** What was owed before a change. */
  private static long before(DebtChange change) {
    return switch (change.change()) {
      case OPENED, CORRECTED -> change.owed() - change.amount();
      case REPAID, FORGIVEN -> change.owed() + change.amount();
    };
  }

  List<Raid> raids(Instant at) {
    return reserves.raids(null, at).stream()
        .map(
            raid ->
                new Raid(
                    raid.squad(),
                    raid.iteration(),
                    raid.raid(),
                    new MilliDays(raid.amount()),
                    Objects.requireNonNullElse(raid.at(), Instant.EPOCH),
                    raid.declared()))
        .toList();
  }
}
