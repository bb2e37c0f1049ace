/**
 * The front door: who someone is, which roles they hold, and which service a request belongs to. It
 * decides about accounts, roles, invitations and tokens, and about nothing a service decides.
 */
@NullMarked
package io.allotment.gateway;

import org.jspecify.annotations.NullMarked;
