package io.allotment.gateway.withdrawrole;

import static io.allotment.gateway.Given.LEAD;
import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.gone;
import static io.allotment.gateway.Given.noRole;
import static io.allotment.gateway.Given.role;
import static io.allotment.gateway.model.Role.ADMIN;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.MemberId;
import org.junit.jupiter.api.Test;

class WithdrawRoleTest {

  private static final DecisionTable<WithdrawRole> TABLE =
      DecisionTable.of(WithdrawRoleDecider.DECIDER);
  private static final WithdrawRole ADMIN_OF_INES = new WithdrawRole("ines", ADMIN);

  @Test
  void takesBackARoleThatIsHeld() {
    WithdrawRole lead = new WithdrawRole("ines", LEAD);
    TABLE.given(account("ines"), role("ines", LEAD)).when(lead).then(noRole("ines", LEAD));
    TABLE.given(account("ines")).when(lead).then();
  }

  @Test
  void takesBackAnAdminWhileThereIsAnother() {
    TABLE
        .given(account("ines"), role("ines", ADMIN), account("tomas"), role("tomas", ADMIN))
        .when(ADMIN_OF_INES)
        .then(noRole("ines", ADMIN));
  }

  @Test
  void keepsTheLastAdmin() {
    TABLE
        .given(account("ines"), role("ines", ADMIN))
        .when(ADMIN_OF_INES)
        .refusedBy(GatewayRule.LAST_ADMIN);
  }

  @Test
  void onlyPeopleWithAnAccountCount() {
    TABLE
        .given(
            account("ines"),
            role("ines", ADMIN),
            role("invited", ADMIN),
            role(MemberId.OPERATOR, ADMIN),
            account("left"),
            role("left", ADMIN),
            gone("left"))
        .when(ADMIN_OF_INES)
        .refusedBy(GatewayRule.LAST_ADMIN);
  }

  @Test
  void theOperatorCanLoseTheRole() {
    TABLE
        .given(role(MemberId.OPERATOR, ADMIN), account("ines"), role("ines", ADMIN))
        .when(new WithdrawRole(MemberId.OPERATOR, ADMIN))
        .then(noRole(MemberId.OPERATOR, ADMIN));
  }
}
