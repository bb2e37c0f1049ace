package io.allotment.gateway.issuetoken;

import io.allotment.gateway.model.Role;
import java.time.Instant;
import java.util.List;

/**
 * Make a personal access token.
 *
 * @param member whose it is
 * @param roles the most it may use of its owner's roles; none is enough to read
 * @param digest of the secret part of the token
 */
public record IssueToken(
    String token, String member, List<Role> roles, String digest, Instant expires, Instant at) {}
