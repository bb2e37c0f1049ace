/**
 * What needs to be looked at is raised, and settled when it is so no longer. {@code Holding} says
 * what that is, as a function of how a squad stands on a day; each rule is a method of its own.
 */
@NullMarked
package io.allotment.capacity.raisealerts;

import org.jspecify.annotations.NullMarked;
