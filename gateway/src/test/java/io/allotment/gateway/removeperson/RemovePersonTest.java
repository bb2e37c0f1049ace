package io.allotment.gateway.removeperson;

import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.gone;
import static io.allotment.gateway.Given.invitation;
import static io.allotment.gateway.Given.role;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import org.junit.jupiter.api.Test;

class RemovePersonTest {

  private static final DecisionTable<RemovePerson> TABLE =
      DecisionTable.of(RemovePersonDecider.DECIDER);
  private static final RemovePerson INES = new RemovePerson("ines");

  @Test
  void removesWhoHasAnAccountOrIsInvited() {
    TABLE.given(account("ines")).when(INES).then(gone("ines"));
    TABLE.given(invitation("i1", "ines")).when(INES).then(gone("ines"));
  }

  @Test
  void knowsWhoIsThere() {
    TABLE.given(account("ines"), gone("ines")).when(INES).refusedBy(GatewayRule.PERSON_UNKNOWN);
  }

  @Test
  void keepsTheLastAdmin() {
    TABLE
        .given(account("ines"), role("ines", Role.ADMIN), account("tomas"))
        .when(INES)
        .refusedBy(GatewayRule.LAST_ADMIN);
  }
}
