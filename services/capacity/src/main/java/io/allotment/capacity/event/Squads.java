package io.allotment.capacity.event;

import io.allotment.capacity.model.Member;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Stint;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is known of some squads: of the one a decision is about all, of others only members. */
public record Squads(Map<SquadId, Squad> squads) {

  /** Before any event. */
  public static final Squads NOTHING = new Squads(Map.of());

  public Squads {
    squads = Map.copyOf(squads);
  }

  public Squad of(SquadId squad) {
    return squads.getOrDefault(squad, Squad.UNKNOWN);
  }

  /** With one more event. */
  public Squads after(CapacityEvent event) {
    return switch (event) {
      case OfSquad of -> with(of.squad(), of(of.squad()).after(of));
      case OfIteration of -> with(of.squad(), of(of.squad()).after(of));
      case OfFloor _, OfStory _, OfDebt _, OfText _, OfAlert _ -> this;
    };
  }

  private Squads with(SquadId squad, Squad now) {
    Map<SquadId, Squad> then = new HashMap<>(squads);
    then.put(squad, now);
    return new Squads(then);
  }

  /**
   * What is recorded: facts about a squad and, in the same append, what its open iterations have
   * from then on.
   *
   * @param told the facts, in order
   */
  public Decision<CapacityEvent> measured(SquadId squad, List<? extends OfSquad> told) {
    Squads then = this;
    for (OfSquad event : told) {
      then = then.after(event);
    }
    List<CapacityEvent> events = new ArrayList<>(told);
    Squad now = then.of(squad);
    now.open()
        .forEach(
            entry -> {
              var course = entry.getValue();
              var measured = now.facts().measure(course.days(), course.terms());
              if (!measured.equals(course.measured())) {
                events.add(
                    new OfIteration.CapacityMeasured(
                        squad, entry.getKey(), measured, told.getLast().at()));
              }
            });
    return Decision.accepted(events);
  }

  /** The most that other squads claim of a person on any one day from this day on. */
  public Percent claimedElsewhere(MemberId person, SquadId squad, LocalDate from) {
    List<Member> others =
        squads.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(squad))
            .map(entry -> entry.getValue().facts().member(person))
            .toList();
    return changes(others, from)
        .map(day -> others.stream().mapToInt(other -> other.claimed(day).value()).sum())
        .max(Integer::compare)
        .map(most -> new Percent(Math.min(100, most)))
        .orElse(Percent.NONE);
  }

  /** The days from this one on, on which any of them may begin to be claimed otherwise. */
  private static Stream<LocalDate> changes(List<Member> members, LocalDate from) {
    Stream<LocalDate> stints =
        members.stream().flatMap(one -> one.availability().stints().stream()).map(Stint::first);
    Stream<LocalDate> lines =
        members.stream()
            .map(Member::allocation)
            .filter(Objects::nonNull)
            .flatMap(line -> line.turns().stream());
    return Stream.concat(Stream.of(from), Stream.concat(stints, lines))
        .filter(day -> !day.isBefore(from))
        .distinct();
  }

  /** A decider over what is known of the squads a command is about. */
  public static <C> Decider<C, Squads, CapacityEvent> decider(
      BiFunction<C, Squads, Decision<CapacityEvent>> decide, Function<C, Boundary> boundary) {
    return new Decider<>(NOTHING, decide, Squads::after, boundary, CapacityTags::of);
  }
}
