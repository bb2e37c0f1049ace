/** A person says what class a story has; that is never overwritten but by a person. */
@NullMarked
package io.allotment.stories.confirmclass;

import org.jspecify.annotations.NullMarked;
