package io.allotment.gateway.redeeminvitation;

import io.allotment.gateway.access.Standing;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.model.GatewayRule;
import io.allotment.runtime.command.RefusedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the invitation behind the last part of a link. */
@Component
class Invitations {

  private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{16})-([0-9a-f]{64})");

  private final Standing standing;

  Invitations(Standing standing) {
    this.standing = standing;
  }

  /**
   * The invitation this shows, used ones included.
   *
   * @throws RefusedException if it shows none
   */
  Invitation shownBy(String token) {
    Matcher parts = SHAPE.matcher(token);
    Optional<Invitation> found =
        parts.matches()
            ? Invitation.of(standing.under(GatewayTags.invitation(parts.group(1))), parts.group(2))
            : Optional.empty();
    return found.orElseThrow(
        () ->
            new RefusedException(
                GatewayRule.INVITATION_UNKNOWN,
                "Copy the whole link, or ask an admin for a new invitation."));
  }
}
