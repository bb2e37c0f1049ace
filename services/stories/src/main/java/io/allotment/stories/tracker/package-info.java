/** What each tracker says, in the shapes in which it says it, read one item at a time. */
@NullMarked
package io.allotment.stories.tracker;

import org.jspecify.annotations.NullMarked;
