/** Everything that happens to capacity, and what those events say together. */
@NullMarked
package io.allotment.capacity.event;

import org.jspecify.annotations.NullMarked;
