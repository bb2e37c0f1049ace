package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The least that must change in turns that stand once something about people has changed: emptied
 * parts of published turns find another gardener, announced turns are marked or emptied, and
 * nothing else moves.
 */
final class Repair {
  private final Board board;
  private final Instant now;
  private final List<Change> changes = new ArrayList<>();

  private Repair(Garden garden, Instant now) {
    this.board = new Board(garden);
    this.now = now;
  }

  static List<Change> run(Garden garden, Instant now) {
    Repair repair = new Repair(garden, now);
    Map<Slot, Turn> turns = new TreeMap<>();
    for (SquadPlan squad : garden.squads().values()) {
      squad.turns().values().stream()
          .filter(turn -> squad.planned() && !turn.isServed(now))
          .forEach(turn -> turns.put(Slot.of(squad, turn), turn));
    }
    turns.forEach(
        (slot, turn) -> {
          if (slot.squad().tier(turn, now) == Tier.FROZEN) {
            repair.announced(slot, turn);
          } else {
            repair.published(slot, turn);
          }
        });
    return repair.changes;
  }

  static List<Change> giveUp(Garden garden, SquadPlan squad, MemberId member, Instant now) {
    Repair repair = new Repair(garden, now);
    for (Turn turn : squad.turns().values()) {
      if (squad.tier(turn, now) == Tier.FROZEN) {
        Slot slot = Slot.of(squad, turn);
        repair.record(
            slot, turn, repair.without(slot, turn, member), Change.Kind.EMPTIED, member, null);
      }
    }
    return repair.changes;
  }

  private void announced(Slot slot, Turn turn) {
    Turn after = turn;
    MemberId left = null;
    for (MemberId holder : holders(turn)) {
      if (Fitness.ofHolder(board, slot, turn, holder) instanceof Reason.Left) {
        after = without(slot, after, holder);
        left = left == null ? holder : left;
      }
    }
    NeedsCover mark = mark(slot, after);
    after = after.withNeedsCover(mark);
    Change.Kind kind = mark == null ? Change.Kind.COVERED : Change.Kind.NEEDS_COVER;
    if (left == null) {
      record(slot, turn, after, kind, turn.gardener(), turn.gardener());
    } else {
      record(slot, turn, after, Change.Kind.EMPTIED, left, null);
    }
  }

  private @Nullable NeedsCover mark(Slot slot, Turn turn) {
    for (MemberId holder : holders(turn)) {
      Reason reason = Fitness.ofHolder(board, slot, turn, holder);
      if (reason != null) {
        NeedsCover present = turn.needsCover();
        boolean same =
            present != null && present.holder().equals(holder) && present.reason().equals(reason);
        return same
            ? present
            : new NeedsCover(holder, reason, Options.of(board, slot, turn, holder, now));
      }
    }
    return null;
  }

  private void published(Slot slot, Turn turn) {
    List<Piece> kept = new ArrayList<>(turn.pieces());
    kept.removeIf(piece -> Fitness.ofHolder(board, slot, turn, piece.member()) != null);
    MemberId from =
        turn.pieces().stream()
            .filter(piece -> !kept.contains(piece))
            .map(Piece::member)
            .findFirst()
            .orElse(null);
    Turn rest = turn.withPieces(kept).withNeedsCover(null);
    if (kept.isEmpty()) {
      Turn filled = Extension.fill(board, slot, now);
      boolean stillEmpty = turn.pieces().isEmpty() && filled.pieces().isEmpty();
      record(
          slot,
          turn,
          stillEmpty ? turn : filled,
          kind(from, filled.gardener()),
          from,
          filled.gardener());
      return;
    }
    if (from == null && rest.holes().isEmpty()) {
      // Neither empty nor emptied: at most a mark goes that it was given while it was announced.
      record(slot, turn, rest.withGap(null), Change.Kind.COVERED, turn.gardener(), turn.gardener());
      return;
    }
    MemberId to = null;
    List<Piece> pieces = new ArrayList<>(kept);
    for (Span hole : rest.holes()) {
      List<Pick.Ranked> able = Options.ranked(board, slot, List.of(hole));
      if (!able.isEmpty()) {
        to = able.getFirst().member().id();
        pieces.add(new Piece(to, hole));
      }
    }
    Turn after = rest.withPieces(pieces);
    if (after.holes().isEmpty()) {
      after = after.withGap(null);
    } else if (from != null || turn.gap() == null) {
      after = after.withGap(Gaps.of(Gap.Cause.NOBODY_ELIGIBLE, board, slot, after.holes()));
    }
    record(slot, turn, after, kind(from, to), from, to);
  }

  /** The turn without what a member holds of it from now on. */
  private Turn without(Slot slot, Turn turn, MemberId member) {
    List<Piece> kept = new ArrayList<>();
    for (Piece piece : turn.pieces()) {
      Span over = piece.span().and(new Span(Instant.MIN, now));
      if (!piece.member().equals(member)) {
        kept.add(piece);
      } else if (over != null) {
        kept.add(new Piece(member, over));
      }
    }
    Turn after = turn.withPieces(kept);
    if (after.equals(turn)) {
      return turn;
    }
    NeedsCover mark = turn.needsCover();
    return after
        .withGap(Gaps.of(Gap.Cause.GIVEN_UP, board, slot, after.holes()).withoutAsking(member))
        .withWhy(kept.isEmpty() ? null : turn.why())
        .withNeedsCover(mark != null && mark.holder().equals(member) ? null : mark);
  }

  private Set<MemberId> holders(Turn turn) {
    Set<MemberId> holders = new LinkedHashSet<>();
    turn.pieces().stream()
        .filter(piece -> piece.span().end().isAfter(now))
        .forEach(piece -> holders.add(piece.member()));
    return holders;
  }

  private void record(
      Slot slot,
      Turn before,
      Turn after,
      Change.Kind kind,
      @Nullable MemberId from,
      @Nullable MemberId to) {
    Turn turn = Mentors.named(board, slot, after);
    if (!turn.equals(before)) {
      Change.Kind what = after.equals(before) ? Change.Kind.MENTOR : kind;
      board.put(slot.squad(), turn);
      changes.add(new Change(slot.squad().id(), what, from, to, turn));
    }
  }

  private static Change.Kind kind(@Nullable MemberId from, @Nullable MemberId to) {
    if (to == null) {
      return Change.Kind.EMPTIED;
    }
    return from == null ? Change.Kind.FILLED : Change.Kind.MOVED;
  }
}
