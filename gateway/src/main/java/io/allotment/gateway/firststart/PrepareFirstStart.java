package io.allotment.gateway.firststart;

import java.time.Instant;

/**
 * Make this installation reachable for its first admin.
 *
 * @param invitation id of the invitation in the first link
 * @param digest of the secret in the link
 */
public record PrepareFirstStart(String invitation, String digest, Instant at) {}
