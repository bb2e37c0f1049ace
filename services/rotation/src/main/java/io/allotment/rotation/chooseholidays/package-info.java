/** A squad says whose public holidays it counts, and what a week with them is worth. */
@NullMarked
package io.allotment.rotation.chooseholidays;

import org.jspecify.annotations.NullMarked;
