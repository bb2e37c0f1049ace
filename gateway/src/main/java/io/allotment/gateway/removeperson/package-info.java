/** That a person is gone from here: account, roles, invitations and tokens at once. */
@NullMarked
package io.allotment.gateway.removeperson;

import org.jspecify.annotations.NullMarked;
