package io.allotment.community.view.scorecard;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.Thresholds;
import io.allotment.community.model.Week;
import io.allotment.community.view.garden.Noted;
import io.allotment.community.view.garden.OpenItem;
import io.allotment.community.view.garden.Tending;
import io.allotment.community.view.reserve.Floor;
import io.allotment.community.view.reserve.Plot;
import io.allotment.community.view.reserve.Reserves;
import io.allotment.community.view.roster.DutyTurn;
import io.allotment.community.view.roster.Rosters;
import io.allotment.community.view.roster.Rosters.Plans;
import io.allotment.community.view.scorecard.GardenFacts.Items;
import io.allotment.community.view.scorecard.GardenFacts.Load;
import io.allotment.community.view.scorecard.GardenFacts.Reserve;
import io.allotment.community.view.scorecard.GardenFacts.Serving;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of each garden and has it judged. */
@Component
public class Scorecards {

  private static final Duration HALF_A_YEAR = Duration.ofDays(26 * 7);
  private static final int ITERATIONS = 3;

  /** Of so many weeks the notes are read. */
  private static final int WEEKS = 12;

  private final Rosters rosters;
  private final Tending tending;
  private final Reserves reserves;
  private final StoryFacts stories;

  Scorecards(Rosters rosters, Tending tending, Reserves reserves, StoryFacts stories) {
    this.rosters = rosters;
    this.tending = tending;
    this.reserves = reserves;
    this.stories = stories;
  }

  /** The checks of one squad's garden. */
  public record Scorecard(SquadId squad, String name, List<Check> checks) {}

  /** Of all squads that plan on, by name. */
  public List<Scorecard> all(Thresholds by, Instant now) {
    Plans plans = rosters.plans(now.minus(HALF_A_YEAR), now.plus(HALF_A_YEAR));
    Map<SquadId, List<OpenItem>> items = bySquad(tending.open(), OpenItem::squad);
    Map<SquadId, List<Noted>> notes =
        bySquad(tending.notes(Week.of(now).plus(1 - WEEKS).on(WEEKS)), Noted::squad);
    Reserves.Standing reserve = reserves.now(now);
    Map<SquadId, Reserves.OfSquad> kept =
        reserve.squads().stream()
            .collect(Collectors.toMap(Reserves.OfSquad::squad, Function.identity()));
    StoryFacts.Found told = stories.at(now);
    return plans.squads().stream()
        .filter(squad -> !squad.archived())
        .map(
            squad ->
                new Scorecard(
                    squad.id(),
                    squad.name(),
                    Judging.of(
                        new GardenFacts(
                            reserve(kept.get(squad.id()), reserve.floor()),
                            told.inbox(squad.id()),
                            told.oldest(squad.id()),
                            serving(plans.of(squad)),
                            items(items.getOrDefault(squad.id(), List.of()), by, now),
                            load(notes.getOrDefault(squad.id(), List.of()))),
                        by)))
        .toList();
  }

  private static @Nullable Reserve reserve(Reserves.@Nullable OfSquad squad, Floor floor) {
    List<Plot> last = squad == null ? List.of() : squad.latest(ITERATIONS);
    return last.isEmpty()
        ? null
        : new Reserve(
            last.size(),
            Math.toIntExact(
                last.stream()
                    .filter(plot -> plot.isBelow(floor.on(plot.first()).value()))
                    .count()));
  }

  private static @Nullable Serving serving(List<DutyTurn> turns) {
    Map<MemberId, Long> seconds = new HashMap<>();
    turns.stream()
        .flatMap(turn -> turn.parts().stream())
        .forEach(
            part -> {
              MemberId gardener = part.gardener();
              if (gardener != null) {
                long served = Duration.between(part.start(), part.end()).toSeconds();
                var _ = seconds.merge(gardener, served, Long::sum);
              }
            });
    long all = seconds.values().stream().mapToLong(Long::longValue).sum();
    return all == 0
        ? null
        : new Serving(
            seconds.size(),
            Math.toIntExact(
                Math.ceilDiv(
                    100 * seconds.values().stream().mapToLong(Long::longValue).max().orElse(0),
                    all)));
  }

  private static Items items(List<OpenItem> open, Thresholds by, Instant now) {
    Instant due = now.minus(Duration.ofDays(by.overdueDays()));
    return new Items(
        open.size(),
        Math.toIntExact(open.stream().filter(item -> !item.opened().isAfter(due)).count()));
  }

  private static @Nullable Load load(List<Noted> notes) {
    List<Integer> minutes = notes.stream().map(Noted::minutes).filter(Objects::nonNull).toList();
    return minutes.isEmpty()
        ? null
        : new Load(
            notes.size(), minutes.size(), minutes.stream().mapToInt(Integer::intValue).sum());
  }

  private static <T> Map<SquadId, List<T>> bySquad(List<T> all, Function<T, SquadId> squad) {
    return all.stream().collect(Collectors.groupingBy(squad));
  }
}
