package io.allotment.capacity.raisealerts;

import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.capacity.model.AlertRule;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What squads are alerted to: pure functions of how a squad stands and of the day it is there. Each
 * alert has one key as long as it is the same thing.
 */
public final class Holding {

  private Holding() {}

  /** The alerts that hold of a squad at an instant, by key. */
  public static SortedMap<AlertKey, Alert> of(SquadId squad, Situation situation, Instant at) {
    Looked looked = Looked.at(squad, situation);
    ZoneId zone = situation.squads().of(squad).facts().zone();
    LocalDate today = at.atZone(zone == null ? ZoneOffset.UTC : zone).toLocalDate();
    SortedMap<AlertKey, Alert> holding = new TreeMap<>();
    Stream.of(
            new OfReserve(squad, situation.alerts().standing(), today).of(looked),
            new OfRaids(squad, today).of(looked),
            new OfShares(squad, situation.stories(), today).of(looked),
            debt(squad, situation, looked, today))
        .flatMap(List::stream)
        .forEach(alert -> holding.put(alert.key(), alert));
    return holding;
  }

  /** More is owed than the iteration that began last has for improvement, repayment included. */
  private static List<Alert> debt(
      SquadId squad, Situation situation, Looked looked, LocalDate today) {
    List<Looked.Seen> begun = looked.begun(today);
    if (begun.isEmpty()) {
      return List.of();
    }
    long owed = situation.owed().amount().value();
    long improvement = begun.getLast().iteration().accounts().improvement().value();
    return owed > improvement
        ? List.of(
            new Alert(
                AlertKey.of(AlertRule.DEBT_ABOVE_IMPROVEMENT, squad),
                AlertRule.DEBT_ABOVE_IMPROVEMENT,
                null,
                new TreeMap<>(Map.of("owed", owed, "improvement", improvement))))
        : List.of();
  }
}
