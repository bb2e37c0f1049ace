package io.allotment.gateway.redeeminvitation;

import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationRedeemed;
import io.allotment.gateway.model.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation whose secret was shown.
 *
 * @param member whom it is for; null while the first one waits for whoever comes
 * @param first whether it makes the first admin
 * @param renewal whether it gives the holder of an account a new password
 * @param redeemed whether it was used
 */
record Invitation(
    String id,
    @Nullable String member,
    boolean first,
    boolean renewal,
    Instant expires,
    boolean redeemed) {

  /** The invitation these events are about, if the secret is its own. */
  static Optional<Invitation> of(List<GatewayEvent> events, String secret) {
    Optional<Invitation> found = Optional.empty();
    for (GatewayEvent event : events) {
      if (event instanceof InvitationIssued e && Digest.matches(e.digest(), secret)) {
        found =
            Optional.of(
                new Invitation(e.invitation(), e.member(), false, e.renewal(), e.expires(), false));
      } else if (event instanceof FirstInvitationIssued e && Digest.matches(e.digest(), secret)) {
        found = Optional.of(new Invitation(e.invitation(), null, true, false, e.expires(), false));
      } else if (event instanceof InvitationRedeemed e) {
        found = found.map(issued -> issued.redeemedBy(e.member()));
      }
    }
    return found;
  }

  private Invitation redeemedBy(String who) {
    return new Invitation(id, who, first, renewal, expires, true);
  }
}
