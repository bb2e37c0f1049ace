package io.allotment.capacity.raisealerts;

import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.capacity.model.AlertRule;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.raisealerts.Looked.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Alerts about what was taken from what it is kept for. */
record OfRaids(SquadId squad, LocalDate today) {

  private static final int TWICE = 2;
  private static final int ITERATIONS = 3;

  List<Alert> of(Looked looked) {
    List<Alert> alerts = new ArrayList<>();
    looked
        .all()
        .forEach(
            seen ->
                seen.iteration()
                    .raids()
                    .undeclared()
                    .values()
                    .forEach(raid -> alerts.add(undeclared(seen, raid))));
    for (Seen seen : looked.open()) {
      seen.iteration().raids().declared().values().stream()
          .filter(raid -> raid.taken().raids())
          .forEach(raid -> alerts.add(declared(seen, raid)));
    }
    alerts.addAll(gardener(looked));
    return alerts;
  }

  /** Of one that has closed too: what is corrected later may have taken more than there was. */
  private Alert undeclared(Seen seen, RaidUndeclared raid) {
    Map<String, Long> facts = taken(raid.taken());
    if (seen.course().closed()) {
      facts.put("closed", 1L);
    }
    return raid(AlertRule.RAID_UNDECLARED, seen, raid.raid(), facts);
  }

  /** Declared in an iteration that is still open, and taken from what is kept. */
  private Alert declared(Seen seen, RaidDeclared raid) {
    Map<String, Long> facts = taken(raid.taken());
    facts.put("delayed", (long) raid.delayed().size());
    return raid(AlertRule.RAID_DECLARED, seen, raid.raid(), facts);
  }

  private static Map<String, Long> taken(Transfer taken) {
    return new TreeMap<>(Map.of(taken.from().word(), taken.amount().value()));
  }

  private Alert raid(AlertRule rule, Seen seen, RaidId raid, Map<String, Long> facts) {
    return new Alert(
        AlertKey.of(rule, squad, seen.id(), raid), rule, seen.id(), new TreeMap<>(facts));
  }

  /**
   * The garden was raided at least twice in the three iterations that began last; it is about the
   * last of them in which it was.
   */
  private List<Alert> gardener(Looked looked) {
    List<Seen> begun = looked.begun(today);
    List<Seen> last = begun.subList(Math.max(0, begun.size() - ITERATIONS), begun.size());
    long raids = last.stream().mapToLong(OfRaids::ofGarden).sum();
    return raids < TWICE
        ? List.of()
        : last.reversed().stream()
            .filter(seen -> ofGarden(seen) > 0)
            .limit(1)
            .map(
                seen ->
                    Alert.of(
                        AlertRule.GARDENER_RAIDED,
                        squad,
                        seen.id(),
                        Map.of("raids", raids, "iterations", (long) last.size())))
            .toList();
  }

  private static long ofGarden(Seen seen) {
    var raids = seen.iteration().raids();
    return Stream.concat(
            raids.declared().values().stream().map(RaidDeclared::taken),
            raids.undeclared().values().stream().map(RaidUndeclared::taken))
        .filter(taken -> taken.from() == Account.GARDEN)
        .count();
  }
}
