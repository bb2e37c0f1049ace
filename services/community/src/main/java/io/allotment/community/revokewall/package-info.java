/** A link for a display on a wall works no more. */
@NullMarked
package io.allotment.community.revokewall;

import org.jspecify.annotations.NullMarked;
