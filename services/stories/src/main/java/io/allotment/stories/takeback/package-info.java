/** A person takes back what was said of a story, and the suggestion stands again. */
@NullMarked
package io.allotment.stories.takeback;

import org.jspecify.annotations.NullMarked;
