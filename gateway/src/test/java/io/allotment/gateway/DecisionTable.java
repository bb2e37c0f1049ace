package io.allotment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.runtime.decide.Boundary.Criterion;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import io.allotment.runtime.decide.Rule;
import java.util.Arrays;
import java.util.List;

/**
 * Given events, when a command, then events or a rule: of the events only what the boundary reads.
 */
public record DecisionTable<C>(
    Decider<C, ?, GatewayEvent> decider, List<GatewayEvent> log, Decision<GatewayEvent> decision) {

  public static <C, S> DecisionTable<C> of(Decider<C, S, GatewayEvent> decider) {
    return new DecisionTable<>(decider, List.of(), Decision.accepted());
  }

  public DecisionTable<C> given(GatewayEvent... events) {
    return new DecisionTable<>(decider, List.of(events), decision);
  }

  public DecisionTable<C> when(C command) {
    return new DecisionTable<>(decider, log, decide(decider, command));
  }

  private <S> Decision<GatewayEvent> decide(Decider<C, S, GatewayEvent> decider, C command) {
    List<GatewayEvent> read =
        log.stream()
            .filter(
                event ->
                    decider.boundary().apply(command).criteria().stream()
                        .anyMatch(criterion -> reads(criterion, event)))
            .toList();
    return decider.decide().apply(command, decider.fold(read));
  }

  private static boolean reads(Criterion criterion, GatewayEvent event) {
    return GatewayTags.of(event).containsAll(criterion.labels())
        && (criterion.types().isEmpty()
            || criterion.types().stream().anyMatch(type -> type.isInstance(event)));
  }

  public void then(GatewayEvent... events) {
    assertThat(decision).isEqualTo(new Accepted<>(Arrays.asList(events)));
  }

  public void refusedBy(Rule rule) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.rule()).isEqualTo(rule);
              assertThat(rejected.detail()).isNotBlank();
            });
  }
}
