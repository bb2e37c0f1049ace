package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parts of turns that change hands in one act, all or none: cover is one pass, a swap two, a cycle
 * of several people as many. Everybody is judged as if the others had passed on theirs already, so
 * the order of the passes does not matter.
 */
final class Passing {
  private Passing() {}

  /** The first flaw of each pass, in order; none where all can be done. */
  static List<Flaw> flaws(Garden garden, SquadPlan squad, List<Pass> passes, Instant now) {
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 0; i < passes.size(); i++) {
      Flaw flaw = inItself(squad, passes.get(i), passes.subList(0, i), now);
      if (flaw != null) {
        flaws.add(flaw);
      }
    }
    return flaws.isEmpty() ? unfit(garden, squad, passes) : flaws;
  }

  private static @Nullable Flaw inItself(
      SquadPlan squad, Pass pass, List<Pass> earlier, Instant now) {
    Turn turn = squad.turns().get(pass.week());
    if (turn == null || !turn.span().encloses(pass.part())) {
      return new Flaw.NoSuchPart(pass);
    }
    if (pass.part().start().isBefore(now)) {
      return new Flaw.Begun(pass);
    }
    if (pass.to() != null && pass.to().equals(pass.from())) {
      return new Flaw.ToThemselves(pass);
    }
    if (earlier.stream().anyMatch(other -> other.part().overlaps(pass.part()))) {
      return new Flaw.Twice(pass);
    }
    return isHeld(turn, pass) ? null : new Flaw.NotTheirs(pass);
  }

  private static boolean isHeld(Turn turn, Pass pass) {
    MemberId from = pass.from();
    return from == null
        ? turn.holes().stream().anyMatch(hole -> hole.encloses(pass.part()))
        : turn.served(from, pass.part()).equals(pass.part().duration());
  }

  private static List<Flaw> unfit(Garden garden, SquadPlan squad, List<Pass> passes) {
    SquadPlan given = squad;
    for (Pass pass : passes) {
      given = given.withTurn(taken(turn(given, pass), pass));
    }
    Board board = new Board(garden.with(given));
    List<Flaw> flaws = new ArrayList<>();
    for (Pass pass : passes) {
      Slot slot = Slot.of(given, turn(given, pass));
      Reason reason =
          pass.to() == null ? null : Fitness.toTake(board, slot, pass.to(), pass.part());
      if (reason != null) {
        flaws.add(new Flaw.CannotServe(pass, reason));
      }
      Reason left = ofRemainder(garden, squad, board, slot, pass);
      if (left != null) {
        flaws.add(new Flaw.CannotKeep(pass, left));
      }
    }
    return flaws;
  }

  /** Why the giver cannot serve what is left with them; null if they can, or could not before. */
  private static @Nullable Reason ofRemainder(
      Garden garden, SquadPlan squad, Board after, Slot slot, Pass pass) {
    MemberId giver = pass.from();
    Turn left = slot.squad().turns().get(pass.week());
    if (giver == null || left == null || left.heldBy(giver).isEmpty()) {
      return null;
    }
    Turn had = turn(squad, pass);
    return Fitness.ofHolder(new Board(garden), Slot.of(squad, had), had, giver) == null
        ? Fitness.ofHolder(after, slot, left, giver)
        : null;
  }

  /**
   * What becomes of the turns, one change for each pass, after passes without a {@linkplain #flaws
   * flaw}. Marks and mentors are left to repair, save those that speak of nobody any more.
   */
  static List<Change> changes(SquadPlan squad, List<Pass> passes) {
    List<Change> changes = new ArrayList<>();
    SquadPlan plan = squad;
    for (Pass pass : passes) {
      Turn before = turn(plan, pass);
      Turn turn = explained(before, given(taken(before, pass), pass));
      changes.add(new Change(squad.id(), kind(pass), pass.from(), pass.to(), turn));
      plan = plan.withTurn(turn);
    }
    return changes;
  }

  private static Change.Kind kind(Pass pass) {
    if (pass.to() == null) {
      return Change.Kind.EMPTIED;
    }
    return pass.from() == null ? Change.Kind.FILLED : Change.Kind.MOVED;
  }

  private static Turn turn(SquadPlan squad, Pass pass) {
    return Objects.requireNonNull(squad.turns().get(pass.week()), "a turn that stands");
  }

  private static Turn taken(Turn turn, Pass pass) {
    return pass.from() == null
        ? turn
        : turn.withPieces(Pieces.without(turn.pieces(), pass.from(), pass.part()));
  }

  private static Turn given(Turn turn, Pass pass) {
    List<Piece> pieces = new ArrayList<>(turn.pieces());
    if (pass.to() != null) {
      pieces.add(new Piece(pass.to(), pass.part()));
    }
    Turn after = turn.withPieces(pieces);
    NeedsCover mark = after.needsCover();
    boolean outdated = mark != null && after.served(mark.holder(), after.span()).isZero();
    return after
        .withNeedsCover(outdated ? null : mark)
        .withGap(after.holes().isEmpty() ? null : after.gap());
  }

  /** Reasons are those of a pick, and go with who was picked. */
  private static Turn explained(Turn before, Turn after) {
    return Objects.equals(before.gardener(), after.gardener()) ? after : after.withWhy(null);
  }
}
