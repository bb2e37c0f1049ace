/** What is shown of capacity, folded from the log as it stands. */
@NullMarked
package io.allotment.capacity.view;

import org.jspecify.annotations.NullMarked;
