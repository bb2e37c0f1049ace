package io.allotment.community.view.reserve;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.roster.RosterSquad;
import io.allotment.community.view.roster.Rosters;
import io.allotment.runtime.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what became of the reserve of squads. Amounts are thousandths of a person's day. */
@Component
public class Reserves {

  /** Who has had no iteration for so long has none. */
  private static final int YEAR = 400;

  private static final Comparator<Plot> LATEST_FIRST = Comparator.comparing(Plot::first).reversed();

  private final Views views;
  private final Rosters rosters;

  Reserves(Views views, Rosters rosters) {
    this.views = views;
    this.rosters = rosters;
  }

  /**
   * How it stands with all squads.
   *
   * @param floor of every day
   * @param squads by name
   */
  public record Standing(Floor floor, List<OfSquad> squads) {}

  /**
   * One squad.
   *
   * @param owed to its improvement
   * @param now the iteration that runs, or else the last one that did; null where none ever did
   * @param before those before it, the latest first
   */
  public record OfSquad(
      SquadId squad, String name, long owed, @Nullable Plot now, List<Plot> before) {

    /** The running iteration and those before it, at most so many. */
    public List<Plot> latest(int most) {
      List<Plot> all = new ArrayList<>();
      if (now != null) {
        all.add(now);
      }
      all.addAll(before);
      return all.subList(0, Math.min(most, all.size()));
    }
  }

  private record Found(Floor floor, Map<String, Long> owed, Map<SquadId, List<Plot>> plots) {}

  /** How it stands now with every squad that plans on or owes something. */
  public Standing now(Instant now) {
    Found found =
        views.read(
            ReserveProjection.NAME,
            generation -> {
              ReserveFacts facts = new ReserveFacts(generation);
              return new Found(
                  facts.floor(),
                  facts.owed(),
                  facts.iterations(Floor.today(now).minusDays(YEAR)).stream()
                      .collect(Collectors.groupingBy(Plot::squad)));
            });
    return new Standing(
        found.floor(),
        rosters.squads().stream()
            .filter(squad -> !squad.archived() || owed(found, squad) > 0)
            .map(squad -> ofSquad(squad, found, squad.today(now)))
            .toList());
  }

  private static OfSquad ofSquad(RosterSquad squad, Found found, LocalDate today) {
    List<Plot> begun =
        found.plots().getOrDefault(squad.id(), List.of()).stream()
            .filter(plot -> !plot.first().isAfter(today))
            .sorted(LATEST_FIRST)
            .toList();
    return new OfSquad(
        squad.id(),
        squad.name(),
        owed(found, squad),
        begun.isEmpty() ? null : begun.getFirst(),
        begun.isEmpty() ? begun : begun.subList(1, begun.size()));
  }

  private static long owed(Found found, RosterSquad squad) {
    return found.owed().getOrDefault(squad.id().value(), 0L);
  }

  /** Raids as they stand since an instant, the latest first; for null of the last year. */
  public List<Raid> raids(@Nullable Instant since, Instant now) {
    Instant from = since == null ? now.minus(Duration.ofDays(YEAR)) : since;
    return views.read(ReserveProjection.NAME, it -> new ReserveFacts(it).raids(from)).stream()
        .sorted(Comparator.comparing(Reserves::at).thenComparing(Raid::raid).reversed())
        .toList();
  }

  private static Instant at(Raid raid) {
    return raid.at() == null ? Instant.EPOCH : raid.at();
  }

  /** What became of debts since an instant, in order of time. */
  public List<DebtChange> debts(Instant since) {
    return views.read(ReserveProjection.NAME, it -> new ReserveFacts(it).debts(since)).stream()
        .sorted(Comparator.comparing(change -> change.at() == null ? Instant.EPOCH : change.at()))
        .toList();
  }
}
