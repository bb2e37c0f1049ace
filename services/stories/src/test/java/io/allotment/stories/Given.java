package io.allotment.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.event.StoriesTags;
import java.util.List;
import java.util.stream.Stream;

/** A row of a decision table: given these events, when this command, then events or a rule. */
public record Given(List<StoriesEvent> events) {

  public static Given nothing() {
    return new Given(List.of());
  }

  /** And what this command came to. */
  public <C, S> Given and(Decider<C, S, StoriesEvent> decider, C command) {
    return new Given(
        Stream.concat(events.stream(), when(decider, command).events().stream()).toList());
  }

  /** Decides on the events of the boundary, and on no others. */
  public <C, S> Then when(Decider<C, S, StoriesEvent> decider, C command) {
    Boundary boundary = decider.boundary().apply(command);
    List<StoriesEvent> read =
        events.stream()
            .filter(
                event ->
                    boundary.criteria().stream()
                        .anyMatch(one -> StoriesTags.of(event).containsAll(one.labels())))
            .toList();
    return new Then(decider.decide().apply(command, decider.fold(read)));
  }

  /** What is known in the end. */
  public Known known() {
    Known known = Known.NOTHING;
    for (StoriesEvent event : events) {
      known = known.after(event);
    }
    return known;
  }

  /** What a command came to. */
  public record Then(Decision<StoriesEvent> decision) {

    public List<StoriesEvent> events() {
      return switch (decision) {
        case Accepted<StoriesEvent>(var events) -> events;
        case Rejected<StoriesEvent>(var rule, var detail) ->
            throw new AssertionError("refused by " + rule.id() + ": " + detail);
      };
    }

    public void then(StoriesEvent... expected) {
      assertThat(events()).containsExactly(expected);
    }

    public void refused(StoriesRule rule) {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Rejected.class, rejected -> assertThat(rejected.rule()).isEqualTo(rule));
    }
  }
}
