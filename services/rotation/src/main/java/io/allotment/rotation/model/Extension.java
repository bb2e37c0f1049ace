package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** The pick, run forward over the turns that are missing. */
final class Extension {
  private Extension() {}

  /**
   * The missing turns that start before now + so many weeks, in the order in which they were
   * picked.
   */
  static List<Planned> run(Board board, Instant now, ToIntFunction<Policy> weeks) {
    TreeSet<Slot> missing = new TreeSet<>();
    for (SquadPlan squad : board.garden().squads().values()) {
      missing.addAll(missing(squad, squad.weeksAfter(now, weeks.applyAsInt(squad.policy()))));
    }
    List<Planned> planned = new ArrayList<>();
    for (Slot slot : missing) {
      Turn turn =
          slot.span().end().isAfter(now)
              ? fill(board, slot, now)
              : empty(slot, Gaps.of(Gap.Cause.NEVER_PLANNED, board, slot, List.of(slot.span())));
      board.put(slot.squad(), turn);
      planned.add(new Planned(slot.squad().id(), turn));
    }
    return planned;
  }

  /** The turn as picked: its gardener with the reasons, or a gap with its remedies. */
  static Turn fill(Board board, Slot slot, Instant now) {
    Eligibility eligibility = Eligibility.of(board, slot);
    Pick pick = Pick.from(board, slot, eligibility.eligible());
    MemberId gardener = pick.first();
    if (gardener == null) {
      return empty(slot, Gaps.of(Gap.Cause.NOBODY_ELIGIBLE, board, slot, List.of(slot.span())));
    }
    Why why = pick.why(board, slot, eligibility, now);
    Turn turn = Turn.whole(slot.week(), slot.weeks(), slot.span(), gardener, why);
    return Mentors.named(board, slot, turn).withShadows(Shadows.of(eligibility));
  }

  private static List<Slot> missing(SquadPlan squad, Instant horizon) {
    List<Slot> missing = new ArrayList<>();
    if (squad.anchor() != null) {
      Map.Entry<DutyWeek, Turn> last = squad.turns().lastEntry();
      Slot slot = last == null ? Slot.of(squad, squad.anchor()) : after(squad, last.getValue());
      while (slot.span().start().isBefore(horizon) && squad.goesOnIn(slot.week())) {
        missing.add(slot);
        slot = Slot.of(squad, slot.week().plus(slot.weeks()));
      }
    }
    return missing;
  }

  /**
   * The place after a turn, beginning where the turn ends even if the squad hands over at another
   * time by now.
   */
  private static Slot after(SquadPlan squad, Turn turn) {
    Slot slot = Slot.of(squad, turn.lastWeek().plus(1));
    Instant end = slot.span().end();
    return end.isAfter(turn.end())
        ? new Slot(squad, slot.week(), slot.weeks(), new Span(turn.end(), end))
        : slot;
  }

  private static Turn empty(Slot slot, Gap gap) {
    return Turn.empty(slot.week(), slot.weeks(), slot.span(), gap);
  }
}
