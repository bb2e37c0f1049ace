/** That a token stops working, by its owner or an admin. */
@NullMarked
package io.allotment.gateway.revoketoken;

import org.jspecify.annotations.NullMarked;
