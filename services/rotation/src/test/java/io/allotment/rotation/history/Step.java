package io.allotment.rotation.history;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One thing that people, or time, do in a history. Numbers name squads and members. */
sealed interface Step {

  record Join(int squad, int member) implements Step {}

  record Leave(int squad, int member) implements Step {}

  record TakePart(int squad, int member, boolean provisional) implements Step {}

  record StepBack(int squad, int member, boolean frozenToo) implements Step {}

  record Train(int squad, int member) implements Step {}

  /** Other working days: all weekdays but these. */
  record WorkLess(int squad, int member, int daysOff) implements Step {}

  /** From so many days from now, for so many days. */
  record GoAway(int member, int day, int days) implements Step {}

  /** Withdraws the absence recorded last. */
  record ComeBack(int member) implements Step {}

  /** Two exchange their next turns; a lead says yes for both. */
  record Swap(int squad, int one, int other) implements Step {}

  /** So many days of a member's next turn pass to another. */
  record Cover(int squad, int from, int to, int day, int days) implements Step {}

  /** A member takes the next turn that is empty. */
  record Take(int squad, int member) implements Step {}

  /** The swap made last is taken back. */
  record Undo() implements Step {}

  record Draw(int squad) implements Step {}

  /** Another policy: weeks of rest, and weeks announced ahead. */
  record Rules(int squad, int rest, int frozen) implements Step {}

  /** Another hour of the handover and another length of turns, in weeks. */
  record Clock(int squad, int hour, int weeks) implements Step {}

  record Pass(int hours) implements Step {}

  /** Mostly short, some long: a short one is soon done, and some promises only break late. */
  static Arbitrary<List<Step>> history(int squads, int members) {
    Arbitrary<Integer> squad = Arbitraries.integers().between(0, squads - 1);
    Arbitrary<Integer> member = Arbitraries.integers().between(0, members - 1);
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    Arbitrary<Step> step =
        Arbitraries.frequencyOf(
            List.of(
                of(2, Combinators.combine(squad, member).as(Join::new)),
                of(1, Combinators.combine(squad, member).as(Leave::new)),
                of(3, Combinators.combine(squad, member, either).as(TakePart::new)),
                of(1, Combinators.combine(squad, member, either).as(StepBack::new)),
                of(1, Combinators.combine(squad, member).as(Train::new)),
                of(1, Combinators.combine(squad, member, days(0, 4)).as(WorkLess::new)),
                of(6, Combinators.combine(member, days(-10, 80), lengths()).as(GoAway::new)),
                of(2, member.map(ComeBack::new)),
                of(3, Combinators.combine(squad, member, member).as(Swap::new)),
                of(
                    3,
                    Combinators.combine(squad, member, member, days(0, 5), days(1, 2))
                        .as(Cover::new)),
                of(1, Combinators.combine(squad, member).as(Take::new)),
                of(2, Arbitraries.create(Undo::new)),
                of(1, squad.map(Draw::new)),
                of(1, Combinators.combine(squad, days(0, 3), days(1, 4)).as(Rules::new)),
                of(1, Combinators.combine(squad, days(0, 23), days(1, 2)).as(Clock::new)),
                of(5, Arbitraries.of(1, 24, 60, 168, 168, 200, 400, 3000).map(Pass::new))));
    return Arbitraries.frequencyOf(
        Tuple.of(6, step.list().ofMinSize(1).ofMaxSize(8)),
        Tuple.of(3, step.list().ofMinSize(9).ofMaxSize(16)),
        Tuple.of(1, step.list().ofMinSize(17).ofMaxSize(40)));
  }

  private static Tuple.Tuple2<Integer, Arbitrary<Step>> of(
      int weight, Arbitrary<? extends Step> step) {
    return Tuple.of(weight, step.map(one -> one));
  }

  private static Arbitrary<Integer> days(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }

  private static Arbitrary<Integer> lengths() {
    return Arbitraries.of(1, 2, 3, 5, 7, 7, 12, 30);
  }
}
