/** A text is erased for good, on record. */
@NullMarked
package io.allotment.community.erasetext;

import org.jspecify.annotations.NullMarked;
