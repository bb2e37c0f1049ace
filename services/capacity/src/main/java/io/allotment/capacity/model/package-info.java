/**
 * The values of capacity: amounts of focused time, who is there when, the three accounts this comes
 * to, what stands on each, and what is owed. Whole numbers only.
 */
@NullMarked
package io.allotment.capacity.model;

import org.jspecify.annotations.NullMarked;
