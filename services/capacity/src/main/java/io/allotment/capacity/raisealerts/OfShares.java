package io.allotment.capacity.raisealerts;

import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertRule;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.raisealerts.Looked.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alerts about where time went, by the classes that stories have now. An open iteration counts once
 * a tenth of its capacity is spent: of the first story alone nothing follows.
 *
 * @param stories what is known of them
 */
record OfShares(SquadId squad, Plan stories, LocalDate today) {

  private static final int MOST_UNCLASSIFIED = 15;
  private static final int ENOUGH = 10;
  private static final int RISES = 3;

  /** What was spent in an iteration, and what of it on which stories. */
  private record Spent(Seen seen, long total, long operational, long unclassified) {

    boolean enough() {
      boolean closed = seen.course().closed();
      long capacity = closed ? 0 : seen.iteration().accounts().total().value();
      return total > 0 && total * ENOUGH >= capacity;
    }

    boolean below(Spent other) {
      return operational * other.total < other.operational * total;
    }

    long operationalShare() {
      return operational * 10_000 / total;
    }
  }

  List<Alert> of(Looked looked) {
    List<Spent> closed = looked.closed().stream().map(this::spent).toList();
    List<Alert> alerts = new ArrayList<>();
    Stream.concat(
            closed.stream().skip(Math.max(0, closed.size() - 1)),
            looked.open().stream().filter(seen -> seen.begun(today)).map(this::spent))
        .filter(Spent::enough)
        .forEach(spent -> alerts.addAll(now(spent)));
    alerts.addAll(rising(closed));
    return alerts;
  }

  /** Of the one that closed last, and of those that run. */
  private List<Alert> now(Spent spent) {
    List<Alert> alerts = new ArrayList<>();
    if (spent.unclassified() * 100 > spent.total() * MOST_UNCLASSIFIED) {
      alerts.add(
          alert(
              AlertRule.UNCLASSIFIED,
              spent,
              Map.of("unclassified", spent.unclassified(), "spent", spent.total())));
    }
    if (spent.operational() * 2 > spent.total()) {
      alerts.add(
          alert(
              AlertRule.OPERATIONAL_ABOVE_HALF,
              spent,
              Map.of("operational", spent.operational(), "spent", spent.total())));
    }
    return alerts;
  }

  /**
   * In each of the three iterations that closed last the share was higher than in the one before.
   */
  private List<Alert> rising(List<Spent> closed) {
    boolean rises =
        closed.size() > RISES
            && closed.stream().allMatch(Spent::enough)
            && IntStream.range(1, closed.size())
                .allMatch(at -> closed.get(at - 1).below(closed.get(at)));
    return rises
        ? List.of(
            alert(
                AlertRule.OPERATIONAL_RISING,
                closed.getLast(),
                Map.of(
                    "from",
                    closed.getFirst().operationalShare(),
                    "to",
                    closed.getLast().operationalShare(),
                    "iterations",
                    (long) RISES)))
        : List.of();
  }

  private Spent spent(Seen seen) {
    long[] sums = new long[3];
    seen.iteration()
        .works()
        .stories()
        .forEach(
            (story, work) -> {
              long spent = work.spent().total().value();
              @Nullable StoryClass is = stories.told(story).map(Story::is).orElse(null);
              sums[0] += spent;
              sums[1] += is == StoryClass.OPERATIONAL ? spent : 0;
              sums[2] += is == null ? spent : 0;
            });
    return new Spent(seen, sums[0], sums[1], sums[2]);
  }

  private Alert alert(AlertRule rule, Spent spent, Map<String, Long> facts) {
    return Alert.of(rule, squad, spent.seen().id(), facts);
  }
}
