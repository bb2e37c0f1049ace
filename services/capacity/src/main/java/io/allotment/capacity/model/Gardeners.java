package io.allotment.capacity.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is gardener on which day: whoever is at noon, on the squad's wall clock. */
public record Gardeners(ZoneId zone, List<Turn> turns) {

  public Gardeners {
    turns = List.copyOf(turns);
  }

  public static Gardeners of(ZoneId zone, Collection<Turn> turns) {
    return new Gardeners(zone, List.copyOf(turns));
  }

  /**
   * The one gardener of a day, if there is one. While turns were told only in part two may claim
   * the same noon: rotation's newest word counts, and of equally new ones the later week.
   */
  public Optional<MemberId> on(LocalDate day) {
    Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    return turns.stream()
        .filter(turn -> turn.duties().stream().anyMatch(duty -> duty.contains(noon)))
        .max(Comparator.comparing(Turn::version).thenComparing(Turn::week))
        .flatMap(turn -> turn.duties().stream().filter(duty -> duty.contains(noon)).findFirst())
        .map(Duty::gardener);
  }
}
