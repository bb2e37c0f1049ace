package io.allotment.gateway.issueinvitation;

import io.allotment.gateway.access.Links;
import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.access.Secrets;
import io.allotment.gateway.access.Standing;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.model.Digest;
import io.allotment.gateway.model.Field;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.MemberId;
import io.allotment.gateway.model.RoleText;
import io.allotment.gateway.people.Directory;
import io.allotment.gateway.state.People;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invites people. The link is in the answer only; it is for the admin to pass on. */
@RestController
class InvitationController {

  private final Rulings rulings;
  private final Standing standing;
  private final Secrets secrets;
  private final Directory directory;
  private final Links links;

  InvitationController(
      Rulings rulings, Standing standing, Secrets secrets, Directory directory, Links links) {
    this.rulings = rulings;
    this.standing = standing;
    this.secrets = secrets;
    this.directory = directory;
    this.links = links;
  }

  /**
   * Whom to invite.
   *
   * @param member a known member; else an id is made up from name or e-mail
   */
  record Invitee(
      @Nullable String member,
      @Nullable String name,
      @Nullable String email,
      @Nullable List<RoleText> roles) {
    Invitee {
      member = member == null ? null : Field.member(member);
      name = name == null || name.isBlank() ? null : Field.name(name, "name");
      email = email == null || email.isBlank() ? null : Field.email(email);
    }
  }

  record Issued(
      String invitation, String member, boolean renewal, @Nullable String link, Instant expires) {}

  @PostMapping(path = "/api/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Issued> invite(
      Act act, @RequestBody Invitee invitee, @RequestParam(defaultValue = "false") boolean dryRun) {
    String secret = secrets.secret(act);
    IssueInvitation command =
        new IssueInvitation(
            secrets.id(act),
            Digest.of(secret),
            invitee.member() != null ? invitee.member() : idFor(invitee),
            invitee.member() == null,
            invitee.roles() == null
                ? List.of()
                : invitee.roles().stream().map(RoleText::toRole).toList(),
            act.at());
    InvitationIssued issued =
        rulings.send(act, command, dryRun).first(InvitationIssued.class).orElseThrow();
    if (dryRun) {
      return ResponseEntity.ok(answer(issued, null));
    }
    if (!Digest.matches(issued.digest(), secret)) {
      throw new RefusedException(
          GatewayRule.SHOWN_ONCE, "This link was shown before. Invite again to get another.");
    }
    if (!issued.renewal()) {
      directory.put(issued.member(), new Directory.Entry(invitee.name(), invitee.email()));
    }
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(answer(issued, links.welcome(issued.invitation(), secret)));
  }

  private String idFor(Invitee invitee) {
    String like =
        invitee.name() != null
            ? invitee.name()
            : invitee.email() == null ? "" : invitee.email().replaceAll("@.*", "");
    People people = standing.everyone();
    return MemberId.from(like, id -> people.account(id).isKnown());
  }

  private static Issued answer(InvitationIssued issued, @Nullable String link) {
    return new Issued(
        issued.invitation(), issued.member(), issued.renewal(), link, issued.expires());
  }
}
