/** Where the work really goes: stories of the squads' trackers, their classes and why. */
@NullMarked
package io.allotment.stories;

import org.jspecify.annotations.NullMarked;
