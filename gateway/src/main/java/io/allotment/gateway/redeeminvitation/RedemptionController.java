package io.allotment.gateway.redeeminvitation;

import io.allotment.gateway.access.Standing;
import io.allotment.gateway.model.Field;
import io.allotment.gateway.model.MemberId;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.model.RoleText;
import io.allotment.gateway.people.Credential;
import io.allotment.gateway.people.Directory;
import io.allotment.gateway.people.Passwords;
import io.allotment.gateway.signin.SessionView;
import io.allotment.gateway.signin.SessionViews;
import io.allotment.gateway.signin.Sessions;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.command.Act;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody sees and does who follows the link of an invitation. */
@RestController
@RequestMapping("/api/invitations/{token}")
class RedemptionController {

  private final Invitations invitations;
  private final Redemption redemption;
  private final Standing standing;
  private final Directory directory;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SessionViews views;
  private final Clock clock;

  RedemptionController(
      Invitations invitations,
      Redemption redemption,
      Standing standing,
      Directory directory,
      Passwords passwords,
      Sessions sessions,
      SessionViews views,
      Clock clock) {
    this.invitations = invitations;
    this.redemption = redemption;
    this.standing = standing;
    this.directory = directory;
    this.passwords = passwords;
    this.sessions = sessions;
    this.views = views;
    this.clock = clock;
  }

  record Shown(
      @Nullable String name,
      @Nullable String email,
      @Nullable String member,
      List<RoleText> roles,
      Instant expires,
      boolean firstStart,
      boolean renewal,
      boolean redeemed) {}

  /**
   * How the invited person wants to sign in.
   *
   * @param member the id the first admin wants; everybody else has theirs from the invitation
   */
  record Wanted(String name, String email, String password, @Nullable String member) {
    Wanted {
      name = Field.name(name, "name");
      email = Field.email(email);
      Field.required(password, "password");
      member = member == null ? null : Field.member(member);
    }
  }

  @GetMapping
  Shown show(@PathVariable String token) {
    Invitation invitation = invitations.shownBy(token);
    String member = invitation.member();
    Account account = member == null ? Account.NONE : standing.of(member);
    Directory.Entry entry =
        member == null ? new Directory.Entry(null, null) : directory.of(member, account);
    return new Shown(
        entry.name(),
        entry.email(),
        member,
        RoleText.of(invitation.first() ? Set.of(Role.ADMIN) : account.roles()),
        invitation.expires(),
        invitation.first(),
        invitation.renewal(),
        invitation.redeemed());
  }

  @PostMapping(path = "/redemption", consumes = MediaType.APPLICATION_JSON_VALUE)
  SessionView redeem(
      @PathVariable String token,
      @RequestBody Wanted wanted,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    Invitation invitation = invitations.shownBy(token);
    passwords.mustBeGood(wanted.password(), wanted.name(), wanted.email());
    String member = Objects.requireNonNullElseGet(invitation.member(), () -> idFor(wanted));
    Act act =
        new Act(
            member,
            null,
            Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString()),
            wanted.name() + " " + wanted.email(),
            clock.instant());
    Credential credential =
        redemption.redeem(
            act,
            invitation.id(),
            new Credential(
                UUID.randomUUID().toString(),
                member,
                wanted.name(),
                wanted.email(),
                passwords.hash(wanted.password())),
            wanted.password());
    sessions.begin(request, response, credential);
    return views.of(member);
  }

  private String idFor(Wanted wanted) {
    People people = standing.everyone();
    return wanted.member() != null
        ? wanted.member()
        : MemberId.from(wanted.name(), id -> people.account(id).isKnown());
  }
}
