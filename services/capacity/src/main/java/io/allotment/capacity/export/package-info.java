/** Iterations as tables, for whoever reckons with them elsewhere. */
@NullMarked
package io.allotment.capacity.export;

import org.jspecify.annotations.NullMarked;
