package io.allotment.gateway.state;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.AccountClosed;
import io.allotment.gateway.event.GatewayEvent.AccountOpened;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationRedeemed;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayEvent.RoleWithdrawn;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.event.GatewayEvent.TokenRevoked;
import io.allotment.gateway.model.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The people a boundary reaches: one of them whole and of the others what makes an admin, or all of
 * them whole.
 *
 * @param accounts by member id
 * @param firstInvitations by id; they are for whoever comes first
 */
public record People(
    Map<String, Account> accounts, Map<String, FirstInvitationIssued> firstInvitations) {

  public static final People NONE = new People(Map.of(), Map.of());

  public People {
    accounts = Map.copyOf(accounts);
    firstInvitations = Map.copyOf(firstInvitations);
  }

  public Account account(String member) {
    return accounts.getOrDefault(member, Account.NONE);
  }

  public boolean haveAdmin() {
    return admins().findAny().isPresent();
  }

  /**
   * Whether nobody could administer without this member. Only people with an account count: a
   * script's token cannot mend what the last admin broke.
   */
  public boolean haveNoAdminBut(String member) {
    return haveAdmin() && admins().allMatch(member::equals);
  }

  private Stream<String> admins() {
    return accounts.entrySet().stream()
        .filter(a -> a.getValue().isOpen() && a.getValue().roles().contains(Role.ADMIN))
        .map(Map.Entry::getKey);
  }

  public People evolve(GatewayEvent event) {
    return switch (event) {
      case FirstInvitationIssued e -> {
        Map<String, FirstInvitationIssued> changed = new HashMap<>(firstInvitations);
        changed.put(e.invitation(), e);
        yield new People(accounts, changed);
      }
      case InvitationIssued e -> change(e.member(), account -> account.with(e));
      case InvitationRedeemed e -> redeemed(e);
      case AccountOpened e -> change(e.member(), a -> a.withCredential(e.credential()));
      case PasswordChanged e -> change(e.member(), a -> a.withCredential(e.credential()));
      case AccountClosed e -> change(e.member(), _ -> Account.NONE);
      case RoleGranted e -> change(e.member(), account -> account.with(e.role()));
      case RoleWithdrawn e -> change(e.member(), account -> account.without(e.role()));
      case TokenIssued e -> change(e.member(), account -> account.with(e));
      case TokenRevoked e -> change(e.member(), account -> account.withoutToken(e.token()));
    };
  }

  private People redeemed(InvitationRedeemed event) {
    Map<String, FirstInvitationIssued> first = new HashMap<>(firstInvitations);
    first.remove(event.invitation());
    People changed =
        change(event.member(), account -> account.withoutInvitation(event.invitation()));
    return new People(changed.accounts, first);
  }

  private People change(String member, UnaryOperator<Account> how) {
    Map<String, Account> changed = new HashMap<>(accounts);
    Account account = how.apply(account(member));
    if (account.equals(Account.NONE)) {
      changed.remove(member);
    } else {
      changed.put(member, account);
    }
    return new People(changed, firstInvitations);
  }
}
