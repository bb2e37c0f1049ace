/** A member takes part in duty no more. No reason is asked and none is kept. */
@NullMarked
package io.allotment.rotation.optout;

import org.jspecify.annotations.NullMarked;
