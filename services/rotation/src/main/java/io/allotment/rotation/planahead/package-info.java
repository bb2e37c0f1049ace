/**
 * Time passes: weeks that have ended are posted once, and turns are published up to the horizon.
 */
@NullMarked
package io.allotment.rotation.planahead;

import org.jspecify.annotations.NullMarked;
