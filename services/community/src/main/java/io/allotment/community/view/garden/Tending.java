package io.allotment.community.view.garden;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.Week;
import io.allotment.community.view.garden.Recurring.Interrupted;
import io.allotment.community.view.garden.Recurring.Item;
import io.allotment.community.view.garden.Recurring.Limits;
import io.allotment.community.view.garden.Recurring.OfSquad;
import io.allotment.community.view.garden.Recurring.PerWeek;
import io.allotment.community.view.garden.Recurring.PullIns;
import io.allotment.community.view.garden.Recurring.Why;
import io.allotment.community.view.roster.DutyTurn;
import io.allotment.community.view.roster.RosterSquad;
import io.allotment.community.view.roster.Rosters;
import io.allotment.runtime.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers what is missing in the gardens and what keeps coming back. */
@Component
public class Tending {

  private final Views views;
  private final Rosters rosters;

  Tending(Views views, Rosters rosters) {
    this.views = views;
    this.rosters = rosters;
  }

  /** All that was told at one time. */
  private record Found(
      Map<SquadId, List<OpenItem>> open,
      Map<SquadId, List<PullIn>> pullIns,
      Map<SquadId, List<Noted>> notes) {}

  /** What nobody serves between two instants, the earliest first; what is past by then is not. */
  public List<Gap> gaps(Instant from, Instant until) {
    return rosters.plans(from, until).turns().values().stream()
        .flatMap(List::stream)
        .flatMap(Tending::gaps)
        .filter(gap -> gap.end().isAfter(from) && gap.start().isBefore(until))
        .sorted(Comparator.comparing(Gap::start).thenComparing(Gap::squad))
        .toList();
  }

  private static Stream<Gap> gaps(DutyTurn turn) {
    Stream<Gap> empty =
        turn.gaps().stream()
            .map(gap -> new Gap(turn.squad(), turn.week(), gap.start(), gap.end(), false));
    return turn.needsCover()
        ? Stream.concat(
            empty, Stream.of(new Gap(turn.squad(), turn.week(), turn.start(), turn.end(), true)))
        : empty;
  }

  /** What is open in all squads. */
  public List<OpenItem> open() {
    return views.read(TendingProjection.NAME, it -> new TendingDocuments(it).open());
  }

  /** The notes of turns that began in these weeks. */
  public List<Noted> notes(Collection<Week> weeks) {
    return views.read(TendingProjection.NAME, it -> new TendingDocuments(it).notes(words(weeks)));
  }

  /**
   * What keeps coming back.
   *
   * @param weeks how many weeks are looked at, this one last
   */
  public Recurring recurring(Limits limits, int weeks, Instant now) {
    List<Week> looked = Week.of(now).plus(1 - weeks).on(weeks);
    Found found =
        views.read(
            TendingProjection.NAME,
            generation -> {
              TendingDocuments documents = new TendingDocuments(generation);
              return new Found(
                  bySquad(documents.open(), OpenItem::squad),
                  bySquad(documents.pullIns(words(looked)), PullIn::squad),
                  bySquad(documents.notes(words(looked)), Noted::squad));
            });
    return new Recurring(
        limits,
        looked,
        rosters.squads().stream()
            .filter(squad -> !squad.archived())
            .map(squad -> ofSquad(squad, found, limits, looked, now))
            .toList());
  }

  private static OfSquad ofSquad(
      RosterSquad squad, Found found, Limits limits, List<Week> weeks, Instant now) {
    List<OpenItem> open = found.open().getOrDefault(squad.id(), List.of());
    List<PullIn> pullIns = found.pullIns().getOrDefault(squad.id(), List.of());
    return new OfSquad(
        squad.id(),
        squad.name(),
        open.size(),
        open.stream()
            .sorted(Comparator.comparing(OpenItem::opened).thenComparing(OpenItem::item))
            .map(item -> item(item, squad, limits, now))
            .filter(item -> !item.why().isEmpty())
            .toList(),
        new PullIns(pullIns.size(), weeks.stream().map(week -> perWeek(week, pullIns)).toList()),
        interrupted(found.notes().getOrDefault(squad.id(), List.of())));
  }

  private static Item item(OpenItem item, RosterSquad squad, Limits limits, Instant now) {
    long age = Math.max(0, Duration.between(item.opened(), now).toDays());
    List<Why> why = new ArrayList<>();
    if (age >= limits.days()) {
      why.add(Why.OLD);
    }
    if (item.handovers() >= limits.handovers()) {
      why.add(Why.CARRIED);
    }
    if (item.reopened() > 0) {
      why.add(Why.REOPENED);
    }
    return new Item(
        item.item(),
        item.week(),
        squad.wall(item.opened()),
        age,
        item.handovers(),
        item.reopened(),
        why);
  }

  private static PerWeek perWeek(Week week, List<PullIn> pullIns) {
    List<PullIn> then = pullIns.stream().filter(one -> one.week().equals(week.toString())).toList();
    return new PerWeek(
        week, then.size(), Math.toIntExact(then.stream().filter(one -> !one.answered()).count()));
  }

  private static Interrupted interrupted(List<Noted> notes) {
    List<Integer> minutes = notes.stream().map(Noted::minutes).filter(Objects::nonNull).toList();
    return new Interrupted(
        notes.size(), minutes.size(), minutes.stream().mapToInt(Integer::intValue).sum());
  }

  private static List<String> words(Collection<Week> weeks) {
    return weeks.stream().map(Week::toString).toList();
  }

  private static <T> Map<SquadId, List<T>> bySquad(List<T> all, Function<T, SquadId> squad) {
    return all.stream().collect(Collectors.groupingBy(squad));
  }
}
