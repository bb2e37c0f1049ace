/** What is known of stories, written for questions. */
@NullMarked
package io.allotment.stories.view;

import org.jspecify.annotations.NullMarked;
