/** The values of stories: what they are called, what class they have, where they come from. */
@NullMarked
package io.allotment.stories.model;

import org.jspecify.annotations.NullMarked;
