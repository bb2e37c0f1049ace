package io.allotment.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.command.CommandRule;
import io.allotment.runtime.decide.Rule;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rule refuses is known as such by whoever asked, and what merely failed is not. */
class GrpcRefusalTest {

  @Test
  void saysWhichRuleAndWhy() {
    StatusRuntimeException answer = GrpcRefusal.of(RequestRule.NOT_FOUND, "There is none.");
    assertThat(answer.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(GrpcRefusal.in(answer)).contains(new GrpcRefusal("not-found", "There is none."));
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestRule.class,
      names = {"UNREADABLE", "NOT_ALLOWED", "NOT_FOUND", "STALE"})
  void aRuleStands(Rule rule) {
    assertThat(GrpcRefusal.in(GrpcRefusal.of(rule, "No."))).isPresent();
  }

  @Test
  void whatMovedIsAskedAgain() {
    assertThat(GrpcRefusal.in(GrpcRefusal.of(CommandRule.BOUNDARY_MOVED, "Again."))).isEmpty();
    assertThat(GrpcRefusal.in(GrpcRefusal.of(RequestRule.UNAVAILABLE, "Later."))).isEmpty();
  }

  @Test
  void whatIsNoRuleOfOursIsNoRefusal() {
    assertThat(GrpcRefusal.in(Status.UNAVAILABLE.asRuntimeException())).isEmpty();
    assertThat(GrpcRefusal.in(Status.NOT_FOUND.asRuntimeException())).isEmpty();
    assertThat(GrpcRefusal.in(Status.FAILED_PRECONDITION.asRuntimeException())).isEmpty();
  }
}
