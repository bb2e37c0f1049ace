/** A story that its tracker deleted is gone, and what was said of it stays on record. */
@NullMarked
package io.allotment.stories.removestory;

import org.jspecify.annotations.NullMarked;
