/** Time passes: weeks further ahead get what they are worth from their public holidays. */
@NullMarked
package io.allotment.rotation.valueweeks;

import org.jspecify.annotations.NullMarked;
