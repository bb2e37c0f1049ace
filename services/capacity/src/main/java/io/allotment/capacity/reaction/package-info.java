/** What the service does by itself: as something changes, and as days pass. */
@NullMarked
package io.allotment.capacity.reaction;

import org.jspecify.annotations.NullMarked;
