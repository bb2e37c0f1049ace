package io.allotment.gateway.firststart;

import static io.allotment.runtime.decide.Decision.accepted;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.event.GatewayEvent.TokenRevoked;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.MemberId;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The operator becomes an admin only while there is no other, and stays one until an admin takes
 * the role back. Each new token replaces those before.
 */
public final class IssueOperatorTokenDecider {

  static final Duration LIFETIME = Duration.ofDays(366);

  public static final Decider<IssueOperatorToken, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          IssueOperatorTokenDecider::decide,
          People::evolve,
          _ -> Boundary.of(GatewayTags.member(MemberId.OPERATOR)).or(GatewayTags.admins()),
          GatewayTags::of);

  private IssueOperatorTokenDecider() {}

  static Decision<GatewayEvent> decide(IssueOperatorToken command, People people) {
    Account operator = people.account(MemberId.OPERATOR);
    boolean admin = operator.roles().contains(Role.ADMIN);
    if (!admin && people.haveAdmin()) {
      return accepted();
    }
    List<GatewayEvent> events = new ArrayList<>();
    if (!admin) {
      events.add(new RoleGranted(MemberId.OPERATOR, Role.ADMIN));
    }
    operator.tokens().keySet().stream()
        .sorted()
        .forEach(token -> events.add(new TokenRevoked(token, MemberId.OPERATOR)));
    events.add(
        new TokenIssued(
            command.token(),
            MemberId.OPERATOR,
            List.of(Role.ADMIN),
            command.digest(),
            command.at().plus(LIFETIME)));
    return accepted(events);
  }
}
