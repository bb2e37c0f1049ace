/** A squad: its iterations, its policy, what it owes. */
@NullMarked
package io.allotment.capacity.view.squad;

import org.jspecify.annotations.NullMarked;
