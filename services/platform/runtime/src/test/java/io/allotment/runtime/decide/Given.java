package io.allotment.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a decision table: given these events, when this command, then events or a rule.
 *
 * @param <E> the sealed family of a service's events
 */
public record Given<E>(List<E> events) {

  /** These events happened, in this order. */
  public static <E> Given<E> that(List<E> events) {
    return new Given<>(List.copyOf(events));
  }

  /** And what this command came to. */
  public <C, S> Given<E> and(Decider<C, S, E> decider, C command) {
    return new Given<>(
        Stream.concat(events.stream(), when(decider, command).events().stream()).toList());
  }

  /** Decides on the events of the boundary, and on no others. */
  public <C, S> Then<E> when(Decider<C, S, E> decider, C command) {
    Boundary boundary = decider.boundary().apply(command);
    List<E> read = events.stream().filter(event -> reads(boundary, decider, event)).toList();
    return new Then<>(decider.decide().apply(command, decider.fold(read)));
  }

  private static <C, S, E> boolean reads(Boundary boundary, Decider<C, S, E> decider, E event) {
    return boundary.criteria().stream()
        .anyMatch(
            one ->
                decider.tags().apply(event).containsAll(one.labels())
                    && (one.types().isEmpty()
                        || one.types().stream().anyMatch(type -> type.isInstance(event))));
  }

  /** What a command came to. */
  public record Then<E>(Decision<E> decision) {

    public List<E> events() {
      return switch (decision) {
        case Accepted<E>(var events) -> events;
        case Rejected<E>(var rule, var detail) ->
            throw new AssertionError("refused by " + rule.id() + ": " + detail);
      };
    }

    public void then(Object... expected) {
      assertThat(events()).isEqualTo(List.of(expected));
    }

    /** Refused, with a sentence that says so much at least. */
    public void refused(Rule rule, String... says) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> {
                assertThat(rejected.rule()).isEqualTo(rule);
                assertThat(rejected.detail()).endsWith(".");
                for (String part : says) {
                  assertThat(rejected.detail()).contains(part);
                }
              });
    }
  }
}
