/** One iteration: its accounts, what is held and spent, its raids. */
@NullMarked
package io.allotment.capacity.view.iteration;

import org.jspecify.annotations.NullMarked;
