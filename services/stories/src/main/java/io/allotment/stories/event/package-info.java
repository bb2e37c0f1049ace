/** Everything that happens to stories, and what those events say together. */
@NullMarked
package io.allotment.stories.event;

import org.jspecify.annotations.NullMarked;
