/**
 * Shows the sprints of a squad's trackers, and what could be reserved for what is in them. Nothing
 * is decided here: a planner opens the iteration and reserves.
 */
@NullMarked
package io.allotment.capacity.takeover;

import org.jspecify.annotations.NullMarked;
