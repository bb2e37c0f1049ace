/**
 * Who somebody is and what they may do at this moment; the secrets they hold; how they change
 * things.
 */
@NullMarked
package io.allotment.gateway.access;

import org.jspecify.annotations.NullMarked;
