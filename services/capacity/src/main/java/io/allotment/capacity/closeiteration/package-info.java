/** An iteration closes, and what was not spent is owed, carried on or lost. */
@NullMarked
package io.allotment.capacity.closeiteration;

import org.jspecify.annotations.NullMarked;
