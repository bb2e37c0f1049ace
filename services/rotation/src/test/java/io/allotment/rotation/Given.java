package io.allotment.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of a decision table: given these events, when this command, then events or a rule. */
public record Given(List<RotationEvent> events) {

  public static Given nothing() {
    return new Given(List.of());
  }

  public static Given that(RotationEvent... events) {
    return new Given(List.of(events));
  }

  public Given and(RotationEvent... more) {
    return new Given(Stream.concat(events.stream(), Arrays.stream(more)).toList());
  }

  public Given and(List<RotationEvent> more) {
    return and(more.toArray(RotationEvent[]::new));
  }

  /** And what this command came to. */
  public <C, S> Given and(Decider<C, S, RotationEvent> decider, Function<Standing, C> command) {
    return and(prepared(decider, command).events());
  }

  public <C, S> Then when(Decider<C, S, RotationEvent> decider, C command) {
    return prepared(decider, _ -> command);
  }

  /** A command prepared on how things stand. */
  public <C, S> Then prepared(Decider<C, S, RotationEvent> decider, Function<Standing, C> command) {
    Log log = new Log(events);
    Standing before = log.standing();
    Decision<RotationEvent> decision = log.send(decider, command.apply(before));
    return new Then(before, decision, log.standing());
  }

  public record Then(Standing before, Decision<RotationEvent> decision, Standing after) {

    public List<RotationEvent> events() {
      return switch (decision) {
        case Accepted<RotationEvent>(var events) -> events;
        case Rejected<RotationEvent>(var rule, var detail) ->
            throw new AssertionError("refused by " + rule.id() + ": " + detail);
      };
    }

    public <T extends RotationEvent> List<T> events(Class<T> type) {
      return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void then(RotationEvent... expected) {
      assertThat(events()).containsExactly(expected);
    }

    public void thenNothing() {
      then();
    }

    public void refused(RotationRule rule, String... words) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> {
                assertThat(rejected.rule()).isEqualTo(rule);
                for (String word : words) {
                  assertThat(rejected.detail()).contains(word);
                }
              });
    }
  }
}
