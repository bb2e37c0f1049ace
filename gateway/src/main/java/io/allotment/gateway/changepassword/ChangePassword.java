package io.allotment.gateway.changepassword;

/**
 * Sign in with another password from now on.
 *
 * @param known the id of the credential the person has just shown the password of
 * @param credential the id under which the hash of the new password is kept
 */
public record ChangePassword(String member, String known, String credential) {}
