package io.allotment.gateway.firststart;

import static io.allotment.gateway.Given.NOW;
import static io.allotment.gateway.Given.account;
import static io.allotment.gateway.Given.first;
import static io.allotment.gateway.Given.noRole;
import static io.allotment.gateway.Given.noToken;
import static io.allotment.gateway.Given.role;
import static io.allotment.gateway.Given.token;
import static io.allotment.gateway.model.MemberId.OPERATOR;
import static io.allotment.gateway.model.Role.ADMIN;

import io.allotment.gateway.DecisionTable;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstStartTest {

  private static final DecisionTable<PrepareFirstStart> START =
      DecisionTable.of(PrepareFirstStartDecider.DECIDER);
  private static final DecisionTable<IssueOperatorToken> TOKEN =
      DecisionTable.of(IssueOperatorTokenDecider.DECIDER);
  private static final PrepareFirstStart PREPARE = new PrepareFirstStart("i1", "digest-i1", NOW);
  private static final IssueOperatorToken ISSUE = new IssueOperatorToken("t2", "digest-t2", NOW);
  private static final TokenIssued ISSUED =
      new TokenIssued(
          "t2",
          OPERATOR,
          List.of(ADMIN),
          "digest-t2",
          NOW.plus(IssueOperatorTokenDecider.LIFETIME));

  @Test
  void invitesTheFirstAdminUntilThereIsOne() {
    START.given().when(PREPARE).then(first("i1"));
    START.given(first("i0"), role(OPERATOR, ADMIN)).when(PREPARE).then(first("i1"));
    START.given(account("ines"), role("ines", ADMIN)).when(PREPARE).then();
  }

  @Test
  void theOperatorBecomesAnAdminWhileThereIsNone() {
    TOKEN.given().when(ISSUE).then(role(OPERATOR, ADMIN), ISSUED);
  }

  @Test
  void anotherTokenReplacesTheOneBefore() {
    TOKEN
        .given(role(OPERATOR, ADMIN), token("t1", OPERATOR, ADMIN))
        .when(ISSUE)
        .then(noToken("t1", OPERATOR), ISSUED);
  }

  @Test
  void theOperatorIsNoAdminAgainAfterAnAdminTookTheRole() {
    TOKEN
        .given(role(OPERATOR, ADMIN), account("ines"), role("ines", ADMIN), noRole(OPERATOR, ADMIN))
        .when(ISSUE)
        .then();
  }
}
