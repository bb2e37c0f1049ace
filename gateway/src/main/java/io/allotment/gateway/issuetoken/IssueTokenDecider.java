package io.allotment.gateway.issuetoken;

import static io.allotment.runtime.decide.Decision.accepted;
import static io.allotment.runtime.decide.Decision.rejected;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Duration;
import java.util.Optional;

/** Making a token that can do no more than its owner and lasts a year at most. */
public final class IssueTokenDecider {

  /** The longest a token lasts, leap years included. */
  public static final Duration LONGEST = Duration.ofDays(366);

  public static final Decider<IssueToken, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          IssueTokenDecider::decide,
          People::evolve,
          command -> Boundary.of(GatewayTags.member(command.member())),
          GatewayTags::of);

  private IssueTokenDecider() {}

  static Decision<GatewayEvent> decide(IssueToken command, People people) {
    Account account = people.account(command.member());
    if (!account.isOpen()) {
      return rejected(GatewayRule.PERSON_UNKNOWN, "%s has no account.".formatted(command.member()));
    }
    if (!command.expires().isAfter(command.at())
        || command.expires().isAfter(command.at().plus(LONGEST))) {
      return rejected(
          GatewayRule.TOKEN_EXPIRY, "Choose an expiry in the future, a year from now at most.");
    }
    Optional<Role> notHeld =
        command.roles().stream().filter(role -> !account.roles().contains(role)).findFirst();
    return notHeld.isPresent()
        ? rejected(
            GatewayRule.TOKEN_ROLES,
            "You do not hold the role %s. Leave it out.".formatted(notHeld.get()))
        : accepted(
            new TokenIssued(
                command.token(),
                command.member(),
                command.roles(),
                command.digest(),
                command.expires()));
  }
}
