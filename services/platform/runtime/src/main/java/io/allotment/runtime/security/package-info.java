/**
 * Who calls. A service trusts the gateway's short-lived token and nothing else: it verifies
 * signature, issuer, audience and age itself, and asks the {@link
 * io.allotment.runtime.security.Caller} for role and squad on every command and query.
 */
@NullMarked
package io.allotment.runtime.security;

import org.jspecify.annotations.NullMarked;
