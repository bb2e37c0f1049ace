package io.allotment.gateway.grantrole;

import static io.allotment.gateway.Given.LEAD;
import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.gone;
import static io.allotment.gateway.Given.invitation;
import static io.allotment.gateway.Given.role;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.model.GatewayRule;
import org.junit.jupiter.api.Test;

class GrantRoleTest {

  private static final DecisionTable<GrantRole> TABLE = DecisionTable.of(GrantRoleDecider.DECIDER);
  private static final GrantRole LEAD_FOR_INES = new GrantRole("ines", LEAD);

  @Test
  void givesARoleToWhoHasAnAccountOrIsInvited() {
    TABLE.given(account("ines")).when(LEAD_FOR_INES).then(role("ines", LEAD));
    TABLE.given(invitation("i1", "ines")).when(LEAD_FOR_INES).then(role("ines", LEAD));
  }

  @Test
  void givesNoRoleTwice() {
    TABLE.given(account("ines"), role("ines", LEAD)).when(LEAD_FOR_INES).then();
  }

  @Test
  void givesNoRoleToAStranger() {
    TABLE.given(account("tomas")).when(LEAD_FOR_INES).refusedBy(GatewayRule.PERSON_UNKNOWN);
    TABLE
        .given(account("ines"), gone("ines"))
        .when(LEAD_FOR_INES)
        .refusedBy(GatewayRule.PERSON_UNKNOWN);
  }
}
