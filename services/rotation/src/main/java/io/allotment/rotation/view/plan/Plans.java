package io.allotment.rotation.view.plan;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Gap;
import io.allotment.rotation.model.Garden;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Planned;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.gardener.Gardeners;
import io.allotment.rotation.view.gardener.SquadLine.When;
import io.allotment.rotation.view.plan.PlanView.Away;
import io.allotment.rotation.view.plan.PlanView.Row;
import io.allotment.rotation.view.standing.Standings;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers what a squad's plan is, the forecast run forward from it included. */
@Component
public class Plans {

  private final Standings standings;
  private final Directory directory;
  private final Gardeners gardeners;

  Plans(Standings standings, Directory directory, Gardeners gardeners) {
    this.standings = standings;
    this.directory = directory;
    this.gardeners = gardeners;
  }

  PlanView of(SquadId squad, DutyWeek from, int weeks, Instant now, boolean inside) {
    Standing standing = standings.connected(squad);
    SquadPlan plan = Standings.plan(standing, squad);
    Map<DutyWeek, Turn> turns = new TreeMap<>(plan.turns());
    Planner.shadows(standing.garden(), squad)
        .forEach((week, of) -> turns.computeIfPresent(week, (_, turn) -> turn.withShadows(of)));
    Garden garden = standing.garden();
    for (Planned planned : Planner.forecast(garden, now)) {
      SquadPlan other = Objects.requireNonNull(garden.squad(planned.squad()));
      garden = garden.with(other.withTurn(planned.turn()));
      if (planned.squad().equals(squad)) {
        turns.putIfAbsent(planned.turn().week(), planned.turn());
      }
    }
    Garden whole = garden;
    turns.replaceAll(
        (week, turn) -> turn.gap() == null ? turn : turn.withGap(Planner.gap(whole, squad, week)));
    return view(standing, plan, turns.values().stream().toList(), from, weeks, now, inside);
  }

  /** A plan of these turns as it is shown. */
  public PlanView view(
      Standing standing,
      SquadPlan plan,
      List<Turn> all,
      DutyWeek from,
      int weeks,
      Instant now,
      boolean inside) {
    List<Turn> turns =
        all.stream()
            .filter(turn -> turn.week().compareTo(from.plus(weeks)) < 0)
            .filter(turn -> turn.lastWeek().compareTo(from) >= 0)
            .toList();
    Names names = directory.names(mentioned(plan, turns));
    TurnViews views = new TurnViews(plan, names, squadNames(standing, turns), inside);
    return new PlanView(
        plan.id(),
        standing.nameOf(plan.id()),
        plan.handover().zone().getId(),
        When.of(plan.handover()),
        now.atZone(plan.handover().zone()).toOffsetDateTime(),
        plan.planned(),
        IntStream.range(0, weeks).mapToObj(from::plus).toList(),
        turns.stream().map(turn -> views.of(turn, now)).toList(),
        rows(standing, plan, turns, names, inside),
        Figure.of(plan.ledger().sum()));
  }

  /**
   * What the squads are called that are spoken of; those that could lend someone are not at hand.
   */
  private Map<SquadId, String> squadNames(Standing standing, List<Turn> turns) {
    boolean lend =
        turns.stream()
            .flatMap(turn -> Stream.ofNullable(turn.gap()))
            .flatMap(gap -> gap.remedies().stream())
            .anyMatch(remedy -> remedy instanceof Gap.Remedy.Lend);
    if (!lend) {
      return standing.names();
    }
    Map<SquadId, String> all = new HashMap<>(gardeners.squadNames());
    all.putAll(standing.names());
    return all;
  }

  private static Set<MemberId> mentioned(SquadPlan plan, List<Turn> turns) {
    Set<MemberId> people = new LinkedHashSet<>(plan.members().keySet());
    for (Turn turn : turns) {
      turn.pieces().forEach(piece -> people.add(piece.member()));
      Stream.ofNullable(turn.mentor()).forEach(people::add);
      Stream.ofNullable(turn.why())
          .flatMap(why -> why.candidates().stream())
          .forEach(candidate -> people.add(candidate.member()));
      Stream.ofNullable(turn.why())
          .flatMap(why -> why.excluded().stream())
          .forEach(exclusion -> people.add(exclusion.member()));
      Stream.ofNullable(turn.gap())
          .flatMap(gap -> gap.excluded().stream())
          .forEach(exclusion -> people.add(exclusion.member()));
    }
    return people;
  }

  private static List<Row> rows(
      Standing standing, SquadPlan plan, List<Turn> turns, Names names, boolean inside) {
    Stream<MemberId> members =
        plan.members().values().stream()
            .sorted(Comparator.comparingInt(Member::order).thenComparing(Member::id))
            .map(Member::id);
    Stream<MemberId> others =
        turns.stream()
            .flatMap(turn -> turn.pieces().stream())
            .map(piece -> piece.member())
            .filter(member -> !plan.members().containsKey(member))
            .distinct()
            .sorted();
    return Stream.concat(members, others)
        .map(member -> row(standing, plan, turns, member, names, inside))
        .toList();
  }

  private static Row row(
      Standing standing,
      SquadPlan plan,
      List<Turn> turns,
      MemberId id,
      Names names,
      boolean inside) {
    Member member = plan.members().get(id);
    return new Row(
        id,
        names.of(id),
        Figure.of(member == null ? Ratio.ZERO : member.share()),
        member == null ? null : member.optIn().name().toLowerCase(Locale.ROOT),
        Figure.of(plan.ledger().balance(id)),
        turns.stream().filter(turn -> turn.shadows().contains(id)).map(Turn::week).toList(),
        inside ? away(standing, id) : List.of());
  }

  /** When a member is away, by date. */
  public static List<Away> away(Standing standing, MemberId member) {
    SortedMap<AbsenceId, Absence> absences =
        Objects.requireNonNullElse(standing.garden().absences().get(member), new TreeMap<>());
    return absences.entrySet().stream()
        .map(
            entry ->
                switch (entry.getValue()) {
                  case Absence.Days(var from, var to) ->
                      new Away(entry.getKey(), from.toString(), to.toString());
                  case Absence.Hours(var start, var end) ->
                      new Away(entry.getKey(), start.toString(), end.toString());
                })
        .sorted(Comparator.comparing(Away::from))
        .toList();
  }
}
