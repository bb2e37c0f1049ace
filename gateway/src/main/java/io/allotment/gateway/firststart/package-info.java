/** What a gateway without an admin prepares: a link for the first one, and a token for scripts. */
@NullMarked
package io.allotment.gateway.firststart;

import org.jspecify.annotations.NullMarked;
