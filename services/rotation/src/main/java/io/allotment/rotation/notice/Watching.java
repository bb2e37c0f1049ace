package io.allotment.rotation.notice;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.notice.Watch;
import io.allotment.runtime.notice.Watch.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/** Who tends the garden, as other tools show it. */
final class Watching {

  /** PagerDuty is asked for three months at the most. */
  private static final Duration AHEAD = Duration.ofDays(84);

  private Watching() {}

  static Watch of(SquadPlan plan, Names names, Map<MemberId, String> addresses, Instant at) {
    Instant until = at.plus(AHEAD);
    return new Watch(
        at,
        until,
        plan.turns().values().stream()
            .flatMap(turn -> turn.pieces().stream())
            .filter(piece -> piece.span().end().isAfter(at) && piece.span().end().isBefore(until))
            .sorted(Comparator.comparing((Piece piece) -> piece.span().start()))
            .map(
                piece ->
                    new Stretch(
                        piece.span().start(),
                        piece.span().end(),
                        names.of(piece.member()),
                        addresses.get(piece.member())))
            .toList());
  }
}
