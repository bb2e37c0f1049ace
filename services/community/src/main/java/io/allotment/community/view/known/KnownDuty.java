package io.allotment.community.view.known;

import io.allotment.community.agenda.Known.Gap;
import io.allotment.community.agenda.Known.PulledIn;
import io.allotment.community.agenda.Known.Recurring;
import io.allotment.community.view.garden.Recurring.Limits;
import io.allotment.community.view.garden.Recurring.OfSquad;
import io.allotment.community.view.garden.Recurring.PerWeek;
import io.allotment.community.view.garden.Tending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rotation told of duty: where nobody serves, and what comes back. */
@Component
class KnownDuty {

  /** Gaps further ahead are still the squad's own to close. */
  private static final Duration AHEAD = Duration.ofDays(42);

  private static final int MOST_WEEKS = 53;

  private final Tending tending;

  KnownDuty(Tending tending) {
    this.tending = tending;
  }

  /** What keeps coming back, and how often mentors were pulled in. */
  record Returning(List<Recurring> items, List<PulledIn> pulledIn) {}

  List<Gap> gaps(Instant at) {
    return tending.gaps(at, at.plus(AHEAD)).stream()
        .map(gap -> new Gap(gap.squad(), gap.week(), gap.start(), gap.end(), gap.needsCover()))
        .toList();
  }

  Returning returning(Instant since, Instant at) {
    int weeks = Math.clamp(1 + Knowing.days(since, at) / 7, 1, MOST_WEEKS);
    List<OfSquad> squads = tending.recurring(Limits.DEFAULT, weeks, at).squads();
    return new Returning(
        squads.stream()
            .flatMap(
                squad ->
                    squad.items().stream()
                        .map(
                            item ->
                                new Recurring(
                                    squad.squad(),
                                    item.item(),
                                    item.handovers() + item.reopened(),
                                    item.opened().toInstant(),
                                    at)))
            .toList(),
        squads.stream().map(KnownDuty::pulledIn).toList());
  }

  private static PulledIn pulledIn(OfSquad squad) {
    return new PulledIn(
        squad.squad(),
        squad.pullIns().total(),
        squad.pullIns().weeks().stream().mapToInt(PerWeek::unanswered).sum());
  }
}
