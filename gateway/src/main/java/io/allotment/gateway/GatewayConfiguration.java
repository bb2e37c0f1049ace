package io.allotment.gateway;

import io.allotment.gateway.access.Secrets;
import io.allotment.gateway.changepassword.ChangePassword;
import io.allotment.gateway.changepassword.ChangePasswordDecider;
import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.firststart.IssueOperatorToken;
import io.allotment.gateway.firststart.IssueOperatorTokenDecider;
import io.allotment.gateway.firststart.PrepareFirstStart;
import io.allotment.gateway.firststart.PrepareFirstStartDecider;
import io.allotment.gateway.grantrole.GrantRole;
import io.allotment.gateway.grantrole.GrantRoleDecider;
import io.allotment.gateway.issueinvitation.IssueInvitation;
import io.allotment.gateway.issueinvitation.IssueInvitationDecider;
import io.allotment.gateway.issuetoken.IssueToken;
import io.allotment.gateway.issuetoken.IssueTokenDecider;
import io.allotment.gateway.redeeminvitation.RedeemInvitation;
import io.allotment.gateway.redeeminvitation.RedeemInvitationDecider;
import io.allotment.gateway.removeperson.RemovePerson;
import io.allotment.gateway.removeperson.RemovePersonDecider;
import io.allotment.gateway.revoketoken.RevokeToken;
import io.allotment.gateway.revoketoken.RevokeTokenDecider;
import io.allotment.gateway.withdrawrole.WithdrawRole;
import io.allotment.gateway.withdrawrole.WithdrawRoleDecider;
import io.allotment.runtime.command.Deciders;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rules of the gateway, and the key its secrets follow from. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GatewayConfiguration {

  @Bean
  Deciders<GatewayEvent> deciders() {
    return new Deciders<>(GatewayEvent.class, GatewayTags::of)
        .add(PrepareFirstStart.class, PrepareFirstStartDecider.DECIDER)
        .add(IssueOperatorToken.class, IssueOperatorTokenDecider.DECIDER)
        .add(IssueInvitation.class, IssueInvitationDecider.DECIDER)
        .add(RedeemInvitation.class, RedeemInvitationDecider.DECIDER)
        .add(GrantRole.class, GrantRoleDecider.DECIDER)
        .add(WithdrawRole.class, WithdrawRoleDecider.DECIDER)
        .add(RemovePerson.class, RemovePersonDecider.DECIDER)
        .add(ChangePassword.class, ChangePasswordDecider.DECIDER)
        .add(IssueToken.class, IssueTokenDecider.DECIDER)
        .add(RevokeToken.class, RevokeTokenDecider.DECIDER);
  }

  @Bean
  Secrets secrets(@Value("${allotment.keys.directory}") Path directory) {
    return Secrets.of(directory);
  }
}
