/** What the service tells others of stories, in the published language. */
@NullMarked
package io.allotment.stories.feed;

import org.jspecify.annotations.NullMarked;
