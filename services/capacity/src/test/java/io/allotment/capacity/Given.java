package io.allotment.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.MilliDays;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.List;
import java.util.stream.Stream;

/** A row of a decision table: given these events, when this command, then events or a rule. */
public record Given(List<CapacityEvent> events) {

  public static Given nothing() {
    return new Given(List.of());
  }

  /** And what this command came to. */
  public <C, S> Given and(Decider<C, S, CapacityEvent> decider, C command) {
    return new Given(
        Stream.concat(events.stream(), when(decider, command).events().stream()).toList());
  }

  /** Decides on the events of the boundary, and on no others. */
  public <C, S> Then when(Decider<C, S, CapacityEvent> decider, C command) {
    Boundary boundary = decider.boundary().apply(command);
    List<CapacityEvent> read =
        events.stream()
            .filter(
                event ->
                    boundary.criteria().stream()
                        .anyMatch(one -> CapacityTags.of(event).containsAll(one.labels())))
            .toList();
    return new Then(decider.decide().apply(command, decider.fold(read)));
  }

  /** What a plan of these stories reads in the end. */
  public Plan plan() {
    Plan plan = Plan.NOTHING;
    for (CapacityEvent event : events) {
      plan = plan.after(event);
    }
    return plan;
  }

  /** What is owed in the end. */
  public MilliDays owed() {
    Owed owed = Owed.NOTHING;
    for (CapacityEvent event : events) {
      owed = owed.after(event);
    }
    return owed.amount();
  }

  /** What a command came to. */
  public record Then(Decision<CapacityEvent> decision) {

    public List<CapacityEvent> events() {
      return switch (decision) {
        case Accepted<CapacityEvent>(var events) -> events;
        case Rejected<CapacityEvent>(var rule, var detail) ->
            throw new AssertionError("refused by " + rule.id() + ": " + detail);
      };
    }

    public void then(CapacityEvent... expected) {
      assertThat(events()).containsExactly(expected);
    }

    /** Refused, with a sentence that says so much at least. */
    public void refused(CapacityRule rule, String... says) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> {
                assertThat(rejected.rule()).isEqualTo(rule);
                assertThat(rejected.detail()).endsWith(".");
                for (String one : says) {
                  assertThat(rejected.detail()).contains(one);
                }
              });
    }
  }
}
