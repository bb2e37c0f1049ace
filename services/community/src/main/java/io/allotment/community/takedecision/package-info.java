/** A review decides something: for which squad, by when, and what it changes by itself. */
@NullMarked
package io.allotment.community.takedecision;

import org.jspecify.annotations.NullMarked;
