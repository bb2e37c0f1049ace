package io.allotment.community.view.backlog;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.roster.Duty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many stories there are.
 *
 * @param squads of the squads that have any, whichever are asked for
 * @param kinds the most frequent first, whichever are asked for
 */
record CountsView(
    Map<String, @Nullable Instant> asOf, int total, List<OfSquad> squads, List<OfKind> kinds) {

  record OfSquad(SquadId squad, String name, int count) {}

  /** Of a kind; null for those nobody said a kind of. */
  record OfKind(@Nullable String kind, int count) {}

  static CountsView of(Backlog.Counts counts, Duty duty, Map<String, @Nullable Instant> asOf) {
    List<OfKind> kinds = new ArrayList<>();
    counts.kinds().forEach((kind, count) -> kinds.add(new OfKind(kind.word(), count)));
    if (counts.kindless() > 0) {
      kinds.add(new OfKind(null, counts.kindless()));
    }
    kinds.sort((one, other) -> Integer.compare(other.count(), one.count()));
    return new CountsView(
        asOf,
        counts.total(),
        counts.squads().entrySet().stream()
            .map(entry -> new OfSquad(entry.getKey(), duty.name(entry.getKey()), entry.getValue()))
            .toList(),
        kinds);
  }
}
