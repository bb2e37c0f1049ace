package io.allotment.gateway.firststart;

import java.time.Instant;

/**
 * Give whoever runs this installation an admin's token for their scripts.
 *
 * @param digest of the secret part of the token
 */
public record IssueOperatorToken(String token, String digest, Instant at) {}
