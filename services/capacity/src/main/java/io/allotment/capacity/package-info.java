/** How much time a squad has, and that a share of it is kept for making its world better. */
@NullMarked
package io.allotment.capacity;

import org.jspecify.annotations.NullMarked;
