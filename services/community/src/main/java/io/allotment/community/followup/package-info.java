/** A later review says what came of a decision. */
@NullMarked
package io.allotment.community.followup;

import org.jspecify.annotations.NullMarked;
