/** A squad says how it keeps its capacity, from its next iteration on. */
@NullMarked
package io.allotment.capacity.setpolicy;

import org.jspecify.annotations.NullMarked;
