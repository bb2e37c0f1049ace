package io.allotment.rotation.view.gardener;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.gardener.GardenerNow.Need;
import io.allotment.rotation.view.gardener.GardenerNow.Remedy;
import io.allotment.rotation.view.gardener.GardenerNow.State;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What squads need a person for: the running turn and those announced, the nearest first.
 *
 * @param at the instant asked for
 * @param names of members
 * @param squadNames of squads
 */
record States(Instant at, Names names, Map<SquadId, String> squadNames) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  /**
   * The state of a squad.
   *
   * @param turns of the squad, by their start
   */
  State of(SquadDocument squad, List<TurnDocument> turns) {
    List<TurnDocument> announced =
        turns.stream()
            .filter(turn -> turn.end().isAfter(at) && turn.start().isBefore(frozen(squad)))
            .toList();
    if (!squad.planned() || announced.isEmpty() || announced.getFirst().start().isAfter(at)) {
      return new State(
          Need.UNPLANNED,
          squad.planned()
              ? "The plan does not reach this week."
              : "No plan was drawn yet. A lead of the squad draws the first one.",
          null,
          null);
    }
    for (TurnDocument turn : announced) {
      State state = of(squad, turn);
      if (state != null) {
        return state;
      }
    }
    return new State(Need.IN_ORDER, "", null, null);
  }

  private Instant frozen(SquadDocument squad) {
    ZoneId zone = squad.handover().zone();
    return Handover.at(at.atZone(zone).toLocalDateTime().plusWeeks(squad.frozenWeeks()), zone);
  }

  private @Nullable State of(SquadDocument squad, TurnDocument turn) {
    String week = week(squad, turn);
    if (turn.parts().stream().anyMatch(p -> p.member() == null && p.span().end().isAfter(at))) {
      return state(Need.GAP, gap(turn, week), turn);
    }
    if (turn.unable() != null) {
      return state(
          Need.NEEDS_COVER,
          "%s can no longer serve all of %s. Choose who covers."
              .formatted(names.of(turn.unable()), week),
          turn);
    }
    MemberId gardener = turn.gardener();
    if (gardener != null && squad.provisional().contains(gardener)) {
      return state(
          Need.PROVISIONAL,
          "%s was opted in by somebody else, and has not said yes to %s."
              .formatted(names.of(gardener), week),
          turn);
    }
    return null;
  }

  private static String gap(TurnDocument turn, String week) {
    if (turn.gap() == null) {
      return "Nobody serves a part of %s. Find someone who can.".formatted(week);
    }
    return switch (turn.gap()) {
      case NOBODY_ELIGIBLE -> "Nobody in the squad can serve %s.".formatted(week);
      case GIVEN_UP ->
          "The gardener of %s left or gave it up. Only people fill it now.".formatted(week);
      case NEVER_PLANNED -> "%s had begun before it was planned.".formatted(week);
    };
  }

  private State state(Need kind, String text, TurnDocument turn) {
    Way way = kind == Need.PROVISIONAL ? null : turn.way();
    Remedy remedy = way == null ? null : way.remedy(names, squadNames);
    return new State(kind, text, turn.week(), remedy);
  }

  /** The running week, or the name of a later one with the day it begins. */
  private String week(SquadDocument squad, TurnDocument turn) {
    return turn.start().isAfter(at)
        ? "%s (from %s)"
            .formatted(turn.week(), DATE.format(turn.start().atZone(squad.handover().zone())))
        : turn.week();
  }
}
