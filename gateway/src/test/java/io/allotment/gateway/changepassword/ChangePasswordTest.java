package io.allotment.gateway.changepassword;

import static io.allotment.gateway.Given.account;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.model.GatewayRule;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {

  private static final DecisionTable<ChangePassword> TABLE =
      DecisionTable.of(ChangePasswordDecider.DECIDER);
  private static final ChangePassword CHANGE =
      new ChangePassword("ines", "ines-password", "another");

  @Test
  void changesThePasswordThatCounts() {
    TABLE.given(account("ines")).when(CHANGE).then(new PasswordChanged("ines", "another"));
  }

  @Test
  void changesNoPasswordTwiceFromOne() {
    TABLE
        .given(account("ines"), new PasswordChanged("ines", "newer"))
        .when(CHANGE)
        .refusedBy(GatewayRule.WRONG_EMAIL_OR_PASSWORD);
  }
}
