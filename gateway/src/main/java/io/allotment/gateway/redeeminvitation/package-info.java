/** What an invitation turns into: an account, a new password, or the first admin. */
@NullMarked
package io.allotment.gateway.redeeminvitation;

import org.jspecify.annotations.NullMarked;
