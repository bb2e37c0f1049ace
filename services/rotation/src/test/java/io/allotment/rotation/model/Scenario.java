package io.allotment.rotation.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A squad drawn at random: shares by roster order, absences by member, and the rest between turns.
 *
 * @param shift weeks by which everything is moved
 */
record Scenario(List<Ratio> shares, List<Away> absences, int rest, int shift) {
  private static final IntFunction<String> LETTERS = i -> String.valueOf((char) ('a' + i));

  /** From a day counted from the Monday of the first week, so many days. */
  record Away(int member, int day, int days) {}

  static Arbitrary<Scenario> of(int mostMembers, int weeks, int mostAbsences) {
    Arbitrary<List<Ratio>> shares =
        Arbitraries.of("1", "1", "1", "4/5", "3/5", "1/2")
            .map(Ratio::parse)
            .list()
            .ofMinSize(1)
            .ofMaxSize(mostMembers);
    return shares.flatMap(
        drawn -> {
          Arbitrary<Away> away =
              Combinators.combine(
                      Arbitraries.integers().between(0, drawn.size() - 1),
                      Arbitraries.integers().between(0, weeks * 7),
                      Arbitraries.of(1, 2, 3, 5, 7, 7, 14, 21))
                  .as(Away::new);
          return Combinators.combine(
                  away.list().ofMaxSize(mostAbsences), Arbitraries.integers().between(0, 3))
              .as((absences, rest) -> new Scenario(drawn, absences, rest, 0));
        });
  }

  Scenario equalShares() {
    return new Scenario(shares.stream().map(_ -> Ratio.ONE).toList(), absences, rest, shift);
  }

  Scenario withRest(int weeks) {
    return new Scenario(shares, absences, weeks, shift);
  }

  Scenario shifted(int weeks) {
    return new Scenario(shares, absences, rest, shift + weeks);
  }

  DutyWeek first() {
    return Gardens.FIRST.plus(shift);
  }

  Garden garden() {
    return garden(LETTERS, false);
  }

  /** With members named by their place in the roster, put in from the first or from the last. */
  Garden garden(IntFunction<String> names, boolean backwards) {
    SquadPlan squad =
        Gardens.withRest(
            SquadPlan.of(Gardens.CHECKOUT, Handover.weekly(Gardens.UTC)).withAnchor(first()), rest);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      places.add(backwards ? 0 : i, i);
    }
    for (int i : places) {
      squad = squad.withMember(Member.of(names.apply(i), i).withShare(shares.get(i)));
    }
    Garden garden = Garden.EMPTY.with(squad);
    List<Away> away = backwards ? absences.reversed() : absences;
    for (Away one : away) {
      LocalDate from = first().day(DayOfWeek.MONDAY).plusDays(one.day());
      garden =
          garden.withAbsence(
              new MemberId(names.apply(one.member())),
              new AbsenceId("a" + one.day() + "." + one.days()),
              new Absence.Days(from, from.plusDays(one.days() - 1L)));
    }
    return garden;
  }

  List<Turn> plan(int weeks) {
    return plan(garden(), weeks);
  }

  List<Turn> plan(Garden garden, int weeks) {
    SquadPlan squad = garden.squads().get(Gardens.CHECKOUT);
    return Planner.extend(garden, squad.handover().in(first()), weeks).stream()
        .map(Planned::turn)
        .toList();
  }
}
