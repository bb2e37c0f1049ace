package io.allotment.community.view.known;

import io.allotment.community.agenda.Known.Share;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryClass;
import io.allotment.community.view.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of what squads finished was operational, since the last review and as long before it. Of
 * a squad that finished few stories nothing is said: one of them would look like a shift.
 */
final class Shares {

  private static final int FEW = 5;
  private static final int ALL = 10_000;

  private final Instant first;
  private final Instant since;
  private final Instant at;
  private final Map<SquadId, Counts> squads = new TreeMap<>();

  private static final class Counts {
    private int before;
    private int operationalBefore;
    private int now;
    private int operationalNow;
  }

  Shares(Instant since, Instant at) {
    this.first = since.minus(Duration.between(since, at));
    this.since = since;
    this.at = at;
  }

  void add(Story story) {
    Instant closed = story.closed();
    if (story.state() != Story.State.DONE
        || story.is() == null
        || closed == null
        || closed.isBefore(first)
        || closed.isAfter(at)) {
      return;
    }
    Counts counts = squads.computeIfAbsent(story.squad(), _ -> new Counts());
    int operational = story.is() == StoryClass.OPERATIONAL ? 1 : 0;
    if (closed.isBefore(since)) {
      counts.before++;
      counts.operationalBefore += operational;
    } else {
      counts.now++;
      counts.operationalNow += operational;
    }
  }

  List<Share> all() {
    return squads.entrySet().stream()
        .filter(squad -> squad.getValue().before >= FEW && squad.getValue().now >= FEW)
        .map(squad -> share(squad.getKey(), squad.getValue()))
        .toList();
  }

  private static Share share(SquadId squad, Counts counts) {
    return new Share(
        squad,
        ALL * counts.operationalBefore / counts.before,
        ALL * counts.operationalNow / counts.now);
  }
}
