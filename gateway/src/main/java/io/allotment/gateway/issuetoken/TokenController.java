package io.allotment.gateway.issuetoken;

import io.allotment.gateway.access.AccessToken;
import io.allotment.gateway.access.Rulings;
import io.allotment.gateway.access.Secrets;
import io.allotment.gateway.access.Standing;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.model.Digest;
import io.allotment.gateway.model.Field;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.gateway.model.Role;
import io.allotment.gateway.model.RoleText;
import io.allotment.gateway.people.TokenNames;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens. A token is in the answer that made it, and never again. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

  private final Rulings rulings;
  private final Standing standing;
  private final Secrets secrets;
  private final TokenNames names;

  TokenController(Rulings rulings, Standing standing, Secrets secrets, TokenNames names) {
    this.rulings = rulings;
    this.standing = standing;
    this.secrets = secrets;
    this.names = names;
  }

  /**
   * A token to make.
   *
   * @param roles what it may use; left out: every role its owner holds now
   */
  record Wanted(String name, @Nullable List<RoleText> roles, @Nullable Instant expires) {
    Wanted {
      name = Field.name(name, "name");
    }

    Instant until() {
      if (expires == null) {
        throw new RefusedException(GatewayRule.TOKEN_EXPIRY, "Say when the token expires.");
      }
      return expires;
    }
  }

  record Listed(
      String id, String name, List<RoleText> roles, Instant expires, @Nullable String token) {}

  @GetMapping
  Map<String, List<Listed>> list(Caller caller) {
    Map<String, String> called = names.of(caller.member());
    return Map.of(
        "items",
        standing.of(caller.member()).tokens().values().stream()
            .map(token -> listed(token, called.getOrDefault(token.token(), token.token()), null))
            .sorted(Comparator.comparing(Listed::name).thenComparing(Listed::id))
            .toList());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listed> issue(
      Act act, @RequestBody Wanted wanted, @RequestParam(defaultValue = "false") boolean dryRun) {
    AccessToken token = new AccessToken(secrets.id(act), secrets.secret(act));
    IssueToken command =
        new IssueToken(
            token.id(),
            act.actor(),
            roles(act.actor(), wanted),
            Digest.of(token.secret()),
            wanted.until(),
            act.at());
    TokenIssued issued = rulings.send(act, command, dryRun).first(TokenIssued.class).orElseThrow();
    if (dryRun) {
      return ResponseEntity.ok(listed(issued, wanted.name(), null));
    }
    if (!Digest.matches(issued.digest(), token.secret())) {
      throw new RefusedException(
          GatewayRule.SHOWN_ONCE, "This token was shown before. Revoke it and make another.");
    }
    names.put(issued.token(), issued.member(), wanted.name());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(listed(issued, wanted.name(), token.toString()));
  }

  private List<Role> roles(String member, Wanted wanted) {
    return wanted.roles() == null
        ? List.copyOf(standing.of(member).roles())
        : wanted.roles().stream().map(RoleText::toRole).toList();
  }

  private static Listed listed(TokenIssued issued, String name, @Nullable String token) {
    return new Listed(issued.token(), name, RoleText.of(issued.roles()), issued.expires(), token);
  }
}
