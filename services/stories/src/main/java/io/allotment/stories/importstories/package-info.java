/** Stories are imported from files that trackers export, however long they are. */
@NullMarked
package io.allotment.stories.importstories;

import org.jspecify.annotations.NullMarked;
