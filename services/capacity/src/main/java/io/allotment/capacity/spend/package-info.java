/** What a story took replaces what was held for it, and what an account lacks is a raid. */
@NullMarked
package io.allotment.capacity.spend;

import org.jspecify.annotations.NullMarked;
