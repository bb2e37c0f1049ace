package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The turns of all squads while one run of the planner fills them in, indexed by who serves them.
 * Lives for one call and never leaves it.
 */
final class Board {
  private final Garden garden;
  private final Map<SquadId, TreeMap<DutyWeek, Turn>> turns = new HashMap<>();
  private final Map<MemberId, List<Duty>> duties = new HashMap<>();
  private final Map<Object, WorkingDays> workingDays = new HashMap<>();
  private final Map<SquadId, TreeMap<DutyWeek, Balances.Carried>> carried = new HashMap<>();

  Board(Garden garden) {
    this.garden = garden;
    garden
        .squads()
        .values()
        .forEach(squad -> squad.turns().values().forEach(turn -> put(squad, turn)));
  }

  Garden garden() {
    return garden;
  }

  NavigableMap<DutyWeek, Turn> turns(SquadPlan squad) {
    return turns.getOrDefault(squad.id(), new TreeMap<>());
  }

  List<Duty> duties(MemberId member) {
    return duties.getOrDefault(member, List.of());
  }

  /** Puts a turn in, or in the place of the one that started in the same week. */
  void put(SquadPlan squad, Turn turn) {
    Turn former = turns.computeIfAbsent(squad.id(), _ -> new TreeMap<>()).put(turn.week(), turn);
    if (former != null) {
      Slot slot = Slot.of(squad, turn);
      duties.values().forEach(list -> list.removeIf(duty -> duty.isOf(slot)));
    }
    carried
        .values()
        .forEach(known -> known.values().removeIf(one -> one.reached().isAfter(turn.start())));
    for (Piece piece : turn.pieces()) {
      duties
          .computeIfAbsent(piece.member(), _ -> new ArrayList<>())
          .add(new Duty(squad.id(), turn, piece.span(), turn.isDutyOf(piece.member())));
    }
  }

  /**
   * The squad whose gardener a member is during a part of a span, other than in the slot itself;
   * null if none.
   */
  @Nullable SquadId servesDuring(MemberId member, Span span, Slot slot) {
    return duties(member).stream()
        .filter(duty -> !duty.squad().equals(slot.squad().id()) && duty.piece().overlaps(span))
        .map(Duty::squad)
        .min(SquadId::compareTo)
        .orElse(null);
  }

  /**
   * The duty that leaves a member without the squad's rest before or after the slot; null if
   * rested.
   */
  @Nullable DutyWeek dutyTooNear(MemberId member, Slot slot) {
    Span around = slot.withRest();
    DutyWeek near =
        duties(member).stream()
            .filter(
                duty -> duty.counts() && !duty.isOf(slot) && duty.turn().span().overlaps(around))
            .map(duty -> duty.turn().lastWeek())
            .max(DutyWeek::compareTo)
            .orElse(null);
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
    Collection<DutyWeek> weeks = new ArrayList<>();
    duties(member).stream()
        .filter(
            duty ->
                duty.counts()
                    && duty.turn().start().isBefore(slot.span().start())
                    && !duty.isOf(slot))
        .forEach(duty -> weeks.add(duty.turn().lastWeek()));
    garden.squads().values().stream()
        .map(squad -> squad.ledger().account(member).lastServed())
        .filter(Objects::nonNull)
        .filter(week -> week.compareTo(slot.week()) < 0)
        .forEach(weeks::add);
    return weeks.stream().max(DutyWeek::compareTo).orElse(null);
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
}
