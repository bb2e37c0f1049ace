/** Time is held for a story where its account has room. */
@NullMarked
package io.allotment.capacity.reserve;

import org.jspecify.annotations.NullMarked;
