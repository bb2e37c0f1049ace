/**
 * The planning model of gardener duty: when turns begin and end, who may serve them, what everyone
 * owes and is credited, who is picked and why, what one new fact repairs, and what is posted when a
 * week has ended. Plain values and functions of values: no clock, no randomness, nothing that
 * depends on the order in which members or squads were put in.
 */
@NullMarked
package io.allotment.rotation.model;

import org.jspecify.annotations.NullMarked;
