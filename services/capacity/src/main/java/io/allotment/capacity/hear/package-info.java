/**
 * What other services say is recorded here as facts, each with how new it is, so that a decision
 * reads it within its own boundary.
 */
@NullMarked
package io.allotment.capacity.hear;

import org.jspecify.annotations.NullMarked;
