/** What was spent turns out otherwise, also after closing. */
@NullMarked
package io.allotment.capacity.correctspending;

import org.jspecify.annotations.NullMarked;
