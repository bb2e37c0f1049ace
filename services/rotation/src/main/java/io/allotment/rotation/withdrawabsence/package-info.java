/** An absence does not take place; what has passed on meanwhile stays where it is. */
@NullMarked
package io.allotment.rotation.withdrawabsence;

import org.jspecify.annotations.NullMarked;
