/** Which roles a person loses, and that somebody stays an admin. */
@NullMarked
package io.allotment.gateway.withdrawrole;

import org.jspecify.annotations.NullMarked;
