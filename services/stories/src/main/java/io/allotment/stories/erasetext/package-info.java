/** A text of a story is erased for good, on record. */
@NullMarked
package io.allotment.stories.erasetext;

import org.jspecify.annotations.NullMarked;
