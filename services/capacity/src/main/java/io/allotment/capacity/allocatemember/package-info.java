/** A person's time is shared out between the squads they serve. */
@NullMarked
package io.allotment.capacity.allocatemember;

import org.jspecify.annotations.NullMarked;
