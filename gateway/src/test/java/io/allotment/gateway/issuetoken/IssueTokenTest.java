package io.allotment.gateway.issuetoken;

import static io.allotment.gateway.Given.IN_A_WEEK;
import static io.allotment.gateway.Given.LEAD;
import static io.allotment.gateway.Given.NOW;
import static io.allotment.gateway.Given.STEWARD;
import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.role;
import static io.allotment.gateway.Given.token;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueTokenTest {

  private static final DecisionTable<IssueToken> TABLE =
      DecisionTable.of(IssueTokenDecider.DECIDER)
          .given(account("ines"), role("ines", LEAD), role("ines", STEWARD));

  private static IssueToken issue(Instant expires, Role... roles) {
    return new IssueToken("t1", "ines", List.of(roles), "digest-t1", expires, NOW);
  }

  @Test
  void carriesSomeOrNoneOfTheOwnersRoles() {
    TABLE.when(issue(IN_A_WEEK, LEAD)).then(token("t1", "ines", LEAD));
    TABLE.when(issue(IN_A_WEEK)).then(token("t1", "ines"));
  }

  @Test
  void carriesNoRoleTheOwnerLacks() {
    TABLE.when(issue(IN_A_WEEK, LEAD, Role.ADMIN)).refusedBy(GatewayRule.TOKEN_ROLES);
  }

  @Test
  void expiresWithinAYear() {
    Instant latest = NOW.plus(IssueTokenDecider.LONGEST);
    TABLE.when(issue(NOW)).refusedBy(GatewayRule.TOKEN_EXPIRY);
    TABLE.when(issue(latest.plusMillis(1))).refusedBy(GatewayRule.TOKEN_EXPIRY);
    TABLE.given().when(issue(latest)).refusedBy(GatewayRule.PERSON_UNKNOWN);
  }
}
