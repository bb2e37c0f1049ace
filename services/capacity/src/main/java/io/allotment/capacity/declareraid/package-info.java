/** Somebody takes time that is kept for something else, and says why. */
@NullMarked
package io.allotment.capacity.declareraid;

import org.jspecify.annotations.NullMarked;
