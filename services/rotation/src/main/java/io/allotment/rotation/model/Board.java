package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The turns of all squads while one run of the planner fills them in, indexed by who serves them.
 * Lives for one call and never leaves it.
 */
final class Board {
  private static final Duties IDLE = new Duties();

  private final Garden garden;
  private final Map<SquadId, TreeMap<DutyWeek, Turn>> turns = new HashMap<>();
  private final Map<MemberId, Duties> duties = new HashMap<>();
  private final Map<MemberId, List<SquadId>> squadsOf = new HashMap<>();
  private final Map<MemberId, TreeSet<DutyWeek>> servedLast = new HashMap<>();
  private final Map<Object, WorkingDays> workingDays = new HashMap<>();
  private final Map<SquadId, TreeMap<DutyWeek, Balances.Carried>> carried = new HashMap<>();

  Board(Garden garden) {
    this.garden = garden;
    for (SquadPlan squad : garden.squads().values()) {
      squad.turns().values().forEach(turn -> put(squad, turn));
      squad
          .members()
          .keySet()
          .forEach(id -> squadsOf.computeIfAbsent(id, _ -> new ArrayList<>(2)).add(squad.id()));
      squad
          .ledger()
          .accounts()
          .forEach(
              (id, account) -> {
                if (account.lastServed() != null) {
                  servedLast.computeIfAbsent(id, _ -> new TreeSet<>()).add(account.lastServed());
                }
              });
    }
  }

  Garden garden() {
    return garden;
  }

  NavigableMap<DutyWeek, Turn> turns(SquadPlan squad) {
    return turns.computeIfAbsent(squad.id(), _ -> new TreeMap<>());
  }

  /** Puts a turn in, or in the place of the one that started in the same week. */
  void put(SquadPlan squad, Turn turn) {
    Turn former = turns.computeIfAbsent(squad.id(), _ -> new TreeMap<>()).put(turn.week(), turn);
    if (former != null) {
      Slot slot = Slot.of(squad, former);
      former.pieces().forEach(piece -> duties(piece.member()).removeThoseOf(former, slot));
      former.pieces().forEach(piece -> forget(piece.member(), turn));
    }
    for (Piece piece : turn.pieces()) {
      duties
          .computeIfAbsent(piece.member(), _ -> new Duties())
          .add(new Duty(squad.id(), turn, piece.span(), turn.isDutyOf(piece.member())));
      forget(piece.member(), turn);
    }
    forget(squad.id(), turn);
  }

  private Duties duties(MemberId member) {
    return duties.getOrDefault(member, IDLE);
  }

  /**
   * The squad whose gardener a member is during a part of a span, other than in the slot itself;
   * null if none.
   */
  @Nullable SquadId servesDuring(MemberId member, Span span, Slot slot) {
    return duties(member).elsewhere(span, slot);
  }

  /**
   * The duty that leaves a member without the squad's rest before or after the slot; null if
   * rested.
   */
  @Nullable DutyWeek dutyTooNear(MemberId member, Slot slot) {
    DutyWeek near = duties(member).lastTouching(slot.withRest(), slot);
    DutyWeek last = slot.squad().ledger().account(member).lastServed();
    boolean lastIsNear =
        last != null
            && last.compareTo(slot.week()) < 0
            && last.plus(slot.squad().policy().rest()).compareTo(slot.week()) >= 0;
    return near == null && lastIsNear ? last : near;
  }

  /**
   * The last week before the slot that was a member's duty, in any squad; null if there is none.
   */
  @Nullable DutyWeek lastDuty(MemberId member, Slot slot) {
    TreeSet<DutyWeek> posted = servedLast.get(member);
    return Duties.later(
        duties(member).lastBefore(slot), posted == null ? null : posted.lower(slot.week()));
  }

  WorkingDays workingDays(Slot slot, int index, Member member) {
    record Key(SquadId squad, DutyWeek week, MemberId member) {}
    return workingDays.computeIfAbsent(
        new Key(slot.squad().id(), slot.weekOf(index), member.id()),
        _ ->
            WorkingDays.in(
                slot.spanOf(index), slot.squad(), member.pattern(), garden.away(member.id())));
  }

  /**
   * Balances of a squad worked out before, by the week they are of; forgotten as soon as a turn
   * changes that they may rest on.
   */
  NavigableMap<DutyWeek, Balances.Carried> carried(SquadPlan squad) {
    return carried.computeIfAbsent(squad.id(), _ -> new TreeMap<>());
  }

  /** What a squad's members owe rests on where each of them serves. */
  private void forget(MemberId member, Turn turn) {
    if (!carried.isEmpty()) {
      squadsOf.getOrDefault(member, List.of()).forEach(squad -> forget(squad, turn));
    }
  }

  private void forget(SquadId squad, Turn turn) {
    TreeMap<DutyWeek, Balances.Carried> known = carried.get(squad);
    while (known != null
        && !known.isEmpty()
        && known.lastEntry().getValue().reached().isAfter(turn.start())) {
      known.pollLastEntry();
    }
  }
}
