/** A squad counts a strategic story as improvement, on record. */
@NullMarked
package io.allotment.capacity.mapenabler;

import org.jspecify.annotations.NullMarked;
