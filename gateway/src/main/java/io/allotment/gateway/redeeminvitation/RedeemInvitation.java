package io.allotment.gateway.redeeminvitation;

import java.time.Instant;

/**
 * Take up an invitation whose secret was shown.
 *
 * @param member whom it was issued for, or whom the first admin will be
 * @param credential the id under which the hash of the chosen password is kept
 */
public record RedeemInvitation(String invitation, String member, String credential, Instant at) {}
