package io.allotment.rotation;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.NOW;

import io.allotment.rotation.answerswap.AnswerSwap;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.event.Swaps;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.proposeswap.ProposeSwap;
import io.allotment.rotation.undoswap.UndoSwap;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Commands about swaps of Checkout, prepared on how things stand. */
public final class Swapping {
  public static final SwapId SWAP = new SwapId("swap");
  public static final SwapId UNDO = new SwapId("undo");

  private Swapping() {}

  /** A part to be named when it is known how things stand. */
  public interface Part extends Function<Standing, Pass> {}

  public static Part whole(String week, MemberId from, MemberId to) {
    return standing -> new Pass(DutyWeek.parse(week), turn(standing, week).span(), from, to);
  }

  /** From one day of the turn up to another, counted from its start. */
  public static Part days(String week, int start, int end, MemberId from, MemberId to) {
    return standing -> {
      Instant first = turn(standing, week).start();
      Span part = new Span(first.plus(Duration.ofDays(start)), first.plus(Duration.ofDays(end)));
      return new Pass(DutyWeek.parse(week), part, from, to);
    };
  }

  public static Turn turn(Standing standing, String week) {
    return Objects.requireNonNull(
        Objects.requireNonNull(standing.garden().squad(CHECKOUT))
            .turns()
            .get(DutyWeek.parse(week)));
  }

  /** Proposed by this member, who agrees. */
  public static Function<Standing, ProposeSwap> proposedBy(MemberId by, Part... parts) {
    return proposed(by, Set.of(by), parts);
  }

  public static Function<Standing, ProposeSwap> proposed(
      MemberId by, Set<MemberId> agreed, Part... parts) {
    return standing -> {
      List<Pass> passes = Arrays.stream(parts).map(part -> part.apply(standing)).toList();
      return new ProposeSwap(
          CHECKOUT,
          SWAP,
          by,
          passes,
          new TreeSet<>(agreed),
          rosters(standing, Swap.people(passes)),
          NOW);
    };
  }

  public static Function<Standing, AnswerSwap> answered(SwapId swap, MemberId member, boolean yes) {
    return answered(swap, member, member, yes, NOW);
  }

  public static Function<Standing, AnswerSwap> answered(
      SwapId id, MemberId member, MemberId by, boolean yes, Instant at) {
    return standing -> {
      SortedSet<MemberId> people = people(standing, id);
      people.add(member);
      return new AnswerSwap(CHECKOUT, id, member, by, yes, people, rosters(standing, people), at);
    };
  }

  public static Function<Standing, UndoSwap> undone(MemberId by, Instant at) {
    return undone(by, Set.of(by), at);
  }

  public static Function<Standing, UndoSwap> undone(MemberId by, Set<MemberId> agreed, Instant at) {
    return standing -> {
      SortedSet<MemberId> people = people(standing, SWAP);
      return new UndoSwap(
          CHECKOUT, SWAP, UNDO, by, new TreeSet<>(agreed), people, rosters(standing, people), at);
    };
  }

  private static SortedSet<MemberId> people(Standing standing, SwapId id) {
    Swap swap = standing.swaps().get(id);
    return new TreeSet<>(swap == null ? Set.of() : swap.people());
  }

  private static Rosters rosters(Standing standing, Collection<MemberId> people) {
    return Rosters.in(standing, Swaps.concerned(standing, CHECKOUT, people));
  }
}
