package io.allotment.gateway.redeeminvitation;

import static io.allotment.gateway.Given.IN_A_WEEK;
import static io.allotment.gateway.Given.NOW;
import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.first;
import static io.allotment.gateway.Given.gone;
import static io.allotment.gateway.Given.invitation;
import static io.allotment.gateway.Given.noRole;
import static io.allotment.gateway.Given.redeemed;
import static io.allotment.gateway.Given.renewal;
import static io.allotment.gateway.Given.role;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.MemberId;
import io.allotment.gateway.model.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RedeemInvitationTest {

  private static final DecisionTable<RedeemInvitation> TABLE =
      DecisionTable.of(RedeemInvitationDecider.DECIDER);

  private static RedeemInvitation redeem(Instant at) {
    return new RedeemInvitation("i1", "ines", "ines-password", at);
  }

  @Test
  void opensAnAccount() {
    TABLE
        .given(invitation("i1", "ines"))
        .when(redeem(NOW))
        .then(redeemed("i1", "ines"), account("ines"));
  }

  @Test
  void worksOnce() {
    TABLE
        .given(invitation("i1", "ines"), redeemed("i1", "ines"), account("ines"))
        .when(redeem(NOW))
        .refusedBy(GatewayRule.INVITATION_USED);
  }

  @Test
  void doesNotTakeOverAnAccountOpenedByAnotherInvitation() {
    TABLE
        .given(
            invitation("i1", "ines"),
            invitation("i2", "ines"),
            redeemed("i2", "ines"),
            account("ines"))
        .when(redeem(NOW))
        .refusedBy(GatewayRule.INVITATION_USED);
  }

  @Test
  void aRenewalChangesThePassword() {
    TABLE
        .given(account("ines"), renewal("i1", "ines"))
        .when(redeem(NOW))
        .then(redeemed("i1", "ines"), new PasswordChanged("ines", "ines-password"));
  }

  @Test
  void expiresAfterSevenDays() {
    TABLE
        .given(invitation("i1", "ines"))
        .when(redeem(IN_A_WEEK.minusMillis(1)))
        .then(redeemed("i1", "ines"), account("ines"));
    TABLE
        .given(invitation("i1", "ines"))
        .when(redeem(IN_A_WEEK))
        .refusedBy(GatewayRule.INVITATION_EXPIRED);
    TABLE.given(first("i1")).when(redeem(IN_A_WEEK)).refusedBy(GatewayRule.INVITATION_EXPIRED);
  }

  @Test
  void isWorthNothingAfterThePersonWasRemoved() {
    TABLE
        .given(invitation("i1", "ines"), gone("ines"))
        .when(redeem(NOW))
        .refusedBy(GatewayRule.INVITATION_USED);
  }

  @Test
  void theFirstMakesAnAdmin() {
    TABLE
        .given(first("i0"), first("i1"), role(MemberId.OPERATOR, Role.ADMIN))
        .when(redeem(NOW))
        .then(redeemed("i1", "ines"), account("ines"), role("ines", Role.ADMIN));
  }

  @Test
  void theFirstIsWorthNothingOnceThereIsAnAdmin() {
    TABLE
        .given(first("i1"), account("tomas"), role("tomas", Role.ADMIN))
        .when(redeem(NOW))
        .refusedBy(GatewayRule.INVITATION_OVERTAKEN);
  }

  @Test
  void theFirstTakesNobodysId() {
    TABLE
        .given(first("i1"), account("ines"), noRole("ines", Role.ADMIN))
        .when(redeem(NOW))
        .refusedBy(GatewayRule.PERSON_KNOWN);
  }
}
