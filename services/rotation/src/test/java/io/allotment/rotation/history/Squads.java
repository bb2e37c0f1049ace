package io.allotment.rotation.history;

import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.model.SquadId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** Checkout in Berlin, Search in New York and, with turns of two weeks, Store in Kathmandu. */
final class Squads {
  static final List<SquadId> ALL =
      List.of(new SquadId("checkout"), new SquadId("search"), new SquadId("store"));

  private Squads() {}

  static SquadSettings settings(int squad, int rest, int frozen) {
    var policy = new PolicyFigures(rest, null, null, frozen, squad == 0 ? 8 : 6, null);
    return switch (squad) {
      case 0 ->
          new SquadSettings(
              "Checkout", DayOfWeek.MONDAY, LocalTime.of(10, 0), "Europe/Berlin", 1, policy, null);
      case 1 ->
          new SquadSettings(
              "Search",
              DayOfWeek.WEDNESDAY,
              LocalTime.of(14, 0),
              "America/New_York",
              1,
              policy,
              null);
      default ->
          new SquadSettings(
              "Store", DayOfWeek.FRIDAY, LocalTime.of(9, 15), "Asia/Kathmandu", 2, policy, null);
    };
  }
}
