/** An iteration is opened: its terms are fixed, and debt begins to be repaid. */
@NullMarked
package io.allotment.capacity.openiteration;

import org.jspecify.annotations.NullMarked;
