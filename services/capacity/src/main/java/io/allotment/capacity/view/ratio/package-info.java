/** Shows what a point came to in a squad. */
@NullMarked
package io.allotment.capacity.view.ratio;

import org.jspecify.annotations.NullMarked;
