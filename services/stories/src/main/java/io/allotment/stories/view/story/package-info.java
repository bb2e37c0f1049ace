/** Stories as they are now: one by one, in pages, and with the words that spoke for their class. */
@NullMarked
package io.allotment.stories.view.story;

import org.jspecify.annotations.NullMarked;
