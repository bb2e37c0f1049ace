package io.allotment.gateway.changepassword;

import static io.allotment.runtime.decide.Decision.accepted;
import static io.allotment.runtime.decide.Decision.rejected;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.state.People;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Changing a password by somebody who knows the one that counts. */
public final class ChangePasswordDecider {

  public static final Decider<ChangePassword, People, GatewayEvent> DECIDER =
      new Decider<>(
          People.NONE,
          ChangePasswordDecider::decide,
          People::evolve,
          command -> Boundary.of(GatewayTags.member(command.member())),
          GatewayTags::of);

  private ChangePasswordDecider() {}

  static Decision<GatewayEvent> decide(ChangePassword command, People people) {
    return command.known().equals(people.account(command.member()).credential())
        ? accepted(new PasswordChanged(command.member(), command.credential()))
        : rejected(
            GatewayRule.WRONG_EMAIL_OR_PASSWORD,
            "The password was changed in the meantime. Enter the current one.");
  }
}
