package io.allotment.gateway.revoketoken;

/**
 * Make a token useless from now on.
 *
 * @param owner whose token it is thought to be
 */
public record RevokeToken(String token, String owner) {}
