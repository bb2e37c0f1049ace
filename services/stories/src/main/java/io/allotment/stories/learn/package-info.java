/**
 * The model learns from what people said, in the background and one process at a time: from all
 * squads together, and what a squad means by its own words from that squad.
 */
@NullMarked
package io.allotment.stories.learn;

import org.jspecify.annotations.NullMarked;
