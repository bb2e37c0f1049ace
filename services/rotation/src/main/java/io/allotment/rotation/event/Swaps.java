package io.allotment.rotation.event;

import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.model.Change;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the acts about swaps have in common: the checks, and what happens once all have agreed. */
public final class Swaps {
  private Swaps() {}

  /** The squads a decision about a swap must know: its own, and those that its people serve in. */
  public static SortedSet<SquadId> concerned(
      Standing standing, SquadId squad, Collection<MemberId> people) {
    TreeSet<SquadId> squads = new TreeSet<>();
    squads.add(squad);
    people.forEach(person -> squads.addAll(standing.servesIn(person)));
    return squads;
  }

  /**
   * What these facts come to: the swap takes place if all have agreed by them, else they are all.
   * Refused where the parts cannot pass as things stand now, agreed or not.
   *
   * @param by whose act it is, and who reads a refusal
   */
  public static Decision<RotationEvent> decided(
      Standing standing, List<? extends RotationEvent> facts, SwapId id, MemberId by, Instant at) {
    Standing after = standing.after(facts);
    Swap swap = after.swaps().get(id);
    if (swap == null) {
      throw new IllegalArgumentException("These facts are not about the swap " + id + ".");
    }
    return swap.isAgreed()
        ? made(standing, facts, swap, by, at)
        : asked(after, facts, swap, by, at);
  }

  private static Decision<RotationEvent> asked(
      Standing after, List<? extends RotationEvent> facts, Swap swap, MemberId by, Instant at) {
    Decision<RotationEvent> refusal = SwapRefusals.of(after, swap, by, at);
    return refusal == null ? Decision.accepted(facts) : refusal;
  }

  /**
   * These facts, and the swap takes place. Refused where the parts cannot pass.
   *
   * @param by whose act it is, and who reads a refusal
   */
  public static Decision<RotationEvent> made(
      Standing standing, List<? extends RotationEvent> facts, Swap swap, MemberId by, Instant at) {
    Standing after = standing.after(facts);
    Decision<RotationEvent> refusal = SwapRefusals.of(after, swap, by, at);
    if (refusal != null) {
      return refusal;
    }
    List<RotationEvent> all = new ArrayList<>(facts);
    all.add(new SwapMade(swap.squad(), swap.id(), swap.passes(), at));
    all.addAll(Consequences.events(changes(after, swap), at));
    return Consequences.of(standing, all, at);
  }

  /** A refusal, if the swap is answered already or has lapsed; it says who was first. */
  public static @Nullable Decision<RotationEvent> refusedUnlessOpen(Swap swap, Instant at) {
    if (swap.state() != Swap.State.OPEN) {
      return Decision.rejected(
          RotationRule.SWAP_OVER, words(swap) + " Nothing was changed; look at the plan again.");
    }
    return at.isBefore(swap.until())
        ? null
        : Decision.rejected(
            RotationRule.SWAP_LAPSED,
            "The first of its parts began at %s. Propose what is left anew."
                .formatted(swap.until()));
  }

  /** What became of a swap, in one sentence. */
  public static String words(Swap swap) {
    return switch (swap.state()) {
      case OPEN -> "This swap is still open and asks %s.".formatted(listed(swap.asked()));
      case MADE ->
          "This swap has taken place; %s agreed.".formatted(listed(swap.agreed().keySet()));
      case DECLINED -> "%s declined this swap.".formatted(swap.endedBy());
      case WITHDRAWN -> "%s withdrew this swap.".formatted(swap.endedBy());
      case UNDONE -> "This swap was taken back; %s asked for it.".formatted(swap.endedBy());
    };
  }

  /** People in words: "ines, jon and kim". */
  public static String listed(Collection<MemberId> people) {
    List<String> names = people.stream().map(MemberId::value).toList();
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private static List<Change> changes(Standing standing, Swap swap) {
    List<Change> changes = Planner.pass(standing.garden(), swap.squad(), swap.passes());
    Swap undone = swap.undoes() == null ? null : standing.swaps().get(swap.undoes());
    return undone == null
        ? changes
        : changes.stream().map(change -> restored(change, undone)).toList();
  }

  /** With the turn as it was, reasons and all, where the same people serve the same parts again. */
  private static Change restored(Change change, Swap undone) {
    Turn turn = change.turn();
    Turn before = undone.before().get(turn.week());
    if (before == null) {
      return change;
    }
    Turn restored =
        turn.pieces().equals(before.pieces())
            ? before
            : turn.withGap(turn.holes().isEmpty() ? null : before.gap());
    return new Change(change.squad(), change.kind(), change.from(), change.to(), restored);
  }
}
