package io.allotment.community.view.roster;

import io.allotment.community.model.MemberId;
import io.allotment.community.view.roster.DutyTurn.Part;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who tends a garden at an instant.
 *
 * @param week null where no plan covers the instant
 * @param part null there, too
 * @param next what comes after that part; null where that is not known
 */
public record OnDuty(@Nullable String week, @Nullable Part part, @Nullable Part next) {

  /** Of a squad's turns, by their start. */
  public static OnDuty at(List<DutyTurn> turns, Instant at) {
    Optional<DutyTurn> running =
        turns.stream()
            .filter(turn -> !turn.start().isAfter(at) && turn.end().isAfter(at))
            .findFirst();
    if (running.isEmpty()) {
      return new OnDuty(null, null, null);
    }
    Part on =
        running.get().parts().stream()
            .filter(part -> part.end().isAfter(at))
            .findFirst()
            .orElseThrow();
    Part next =
        turns.stream()
            .flatMap(turn -> turn.parts().stream())
            .filter(part -> !part.start().isBefore(on.end()))
            .findFirst()
            .orElse(null);
    return new OnDuty(running.get().week(), on, next);
  }

  /** Whether nobody serves although somebody should. */
  public boolean isGap() {
    return part != null && part.isGap();
  }

  /** Whom it names. */
  public Stream<MemberId> members() {
    return Stream.of(part, next)
        .filter(Objects::nonNull)
        .map(Part::gardener)
        .filter(Objects::nonNull);
  }
}
