/** What a tracker says of stories is recorded where it is new. */
@NullMarked
package io.allotment.stories.tellstories;

import org.jspecify.annotations.NullMarked;
