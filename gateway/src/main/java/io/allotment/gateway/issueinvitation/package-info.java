/**
 * Who is invited, and as whom: a new person, or the holder of an account who needs a new password.
 */
@NullMarked
package io.allotment.gateway.issueinvitation;

import org.jspecify.annotations.NullMarked;
