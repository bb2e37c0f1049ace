package io.allotment.capacity.event;

import io.allotment.capacity.model.SquadId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is known of squads, each by itself. */
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

  /** A decider over what is known of the squads a command is about. */
  public static <C> Decider<C, Squads, CapacityEvent> decider(
      BiFunction<C, Squads, Decision<CapacityEvent>> decide, Function<C, Boundary> boundary) {
    return new Decider<>(NOTHING, decide, Squads::after, boundary, CapacityTags::of);
  }
}
