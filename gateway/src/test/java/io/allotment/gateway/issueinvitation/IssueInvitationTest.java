package io.allotment.gateway.issueinvitation;

import static io.allotment.gateway.Given.LEAD;
import static io.allotment.gateway.Given.NOW;
import static io.allotment.gateway.Given.STEWARD;
import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.gone;
import static io.allotment.gateway.Given.invitation;
import static io.allotment.gateway.Given.renewal;
import static io.allotment.gateway.Given.role;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueInvitationTest {

  private static final DecisionTable<IssueInvitation> TABLE =
      DecisionTable.of(IssueInvitationDecider.DECIDER);

  private static IssueInvitation invite(boolean newcomer, Role... roles) {
    return new IssueInvitation("i2", "digest-i2", "ines", newcomer, List.of(roles), NOW);
  }

  @Test
  void aNewPersonIsInvitedForSevenDaysWithTheRolesGiven() {
    TABLE
        .given()
        .when(invite(true, STEWARD, LEAD, LEAD))
        .then(invitation("i2", "ines"), role("ines", LEAD), role("ines", STEWARD));
  }

  @Test
  void aMemberWithoutAccountCanBeInvitedAgain() {
    TABLE
        .given(invitation("i1", "ines"), role("ines", LEAD))
        .when(invite(false, LEAD))
        .then(invitation("i2", "ines"));
  }

  @Test
  void theHolderOfAnAccountIsInvitedToANewPassword() {
    TABLE.given(account("ines")).when(invite(false)).then(renewal("i2", "ines"));
  }

  @Test
  void anIdMadeUpForANewcomerIsNobodysYet() {
    TABLE.given(invitation("i1", "ines")).when(invite(true)).refusedBy(GatewayRule.PERSON_KNOWN);
    TABLE.given(account("ines")).when(invite(true)).refusedBy(GatewayRule.PERSON_KNOWN);
  }

  @Test
  void whoLeftCanComeBackWithoutTheRolesOfBefore() {
    TABLE
        .given(account("ines"), role("ines", LEAD), gone("ines"))
        .when(invite(true, LEAD))
        .then(invitation("i2", "ines"), role("ines", LEAD));
  }
}
