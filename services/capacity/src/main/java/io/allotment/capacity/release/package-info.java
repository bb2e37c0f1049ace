/** What is held for a story is held no more. */
@NullMarked
package io.allotment.capacity.release;

import org.jspecify.annotations.NullMarked;
