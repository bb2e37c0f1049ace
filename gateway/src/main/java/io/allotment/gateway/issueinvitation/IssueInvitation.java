package io.allotment.gateway.issueinvitation;

import io.allotment.gateway.model.Role;
import java.time.Instant;
import java.util.List;

/**
 * Invite somebody by a link that works once.
 *
 * @param digest of the secret in the link
 * @param member whom it is for
 * @param newcomer whether the id was made up for somebody new, and must not be anybody's yet
 * @param roles granted at once; they help nobody until the invitation is redeemed
 */
public record IssueInvitation(
    String invitation,
    String digest,
    String member,
    boolean newcomer,
    List<Role> roles,
    Instant at) {}
