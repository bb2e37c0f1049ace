/** The community says which share every squad keeps at least. */
@NullMarked
package io.allotment.capacity.setfloor;

import org.jspecify.annotations.NullMarked;
