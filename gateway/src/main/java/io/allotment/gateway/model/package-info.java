/** The values the gateway's rules speak of: roles, ids of members, and secrets by their digest. */
@NullMarked
package io.allotment.gateway.model;

import org.jspecify.annotations.NullMarked;
