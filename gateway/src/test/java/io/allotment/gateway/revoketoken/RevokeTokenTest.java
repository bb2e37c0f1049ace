package io.allotment.gateway.revoketoken;

import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.noToken;
import static io.allotment.gateway.Given.token;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.model.GatewayRule;
import org.junit.jupiter.api.Test;

class RevokeTokenTest {

  private static final DecisionTable<RevokeToken> TABLE =
      DecisionTable.of(RevokeTokenDecider.DECIDER);

  @Test
  void revokesOnesOwn() {
    TABLE
        .given(account("ines"), token("t1", "ines"))
        .when(new RevokeToken("t1", "ines"))
        .then(noToken("t1", "ines"));
  }

  @Test
  void knowsNoTokenOfOthersAndNoneTwice() {
    TABLE
        .given(account("ines"), token("t1", "ines"))
        .when(new RevokeToken("t1", "tomas"))
        .refusedBy(GatewayRule.TOKEN_UNKNOWN);
    TABLE
        .given(token("t1", "ines"), noToken("t1", "ines"))
        .when(new RevokeToken("t1", "ines"))
        .refusedBy(GatewayRule.TOKEN_UNKNOWN);
  }
}
