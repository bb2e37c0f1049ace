package io.allotment.gateway.signin;

import io.allotment.gateway.access.Standing;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.model.RoleText;
import io.allotment.gateway.people.Directory;
import io.allotment.gateway.state.Account;
import io.allotment.runtime.security.Caller;
import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells a member what the gateway knows about them. */
@Component
public class SessionViews {

  private final Standing standing;
  private final Directory directory;

  SessionViews(Standing standing, Directory directory) {
    this.standing = standing;
    this.directory = directory;
  }

  /** Somebody with all the roles they hold. */
  public SessionView of(String member) {
    Account account = standing.of(member);
    return of(member, account, account.roles());
  }

  /** Somebody with the roles a request may use, which are fewer where it shows a token. */
  SessionView of(Caller caller) {
    Account account = standing.of(caller.member());
    return of(
        caller.member(),
        account,
        account.roles().stream().filter(role -> caller.roles().contains(role.toString())).toList());
  }

  private SessionView of(String member, Account account, Collection<Role> roles) {
    Directory.Entry entry = directory.of(member, account);
    return new SessionView(
        member,
        Objects.requireNonNullElse(entry.name(), member),
        Objects.requireNonNullElse(entry.email(), ""),
        RoleText.of(roles));
  }
}
