/** A sentence is erased for good, on record. */
@NullMarked
package io.allotment.capacity.erasetext;

import org.jspecify.annotations.NullMarked;
