/**
 * Items of trackers become stories: whatever the tracker, they are checked, classed and weighed
 * alike.
 */
@NullMarked
package io.allotment.stories.intake;

import org.jspecify.annotations.NullMarked;
