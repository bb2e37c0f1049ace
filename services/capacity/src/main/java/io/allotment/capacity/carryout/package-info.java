/** What the community of practice decided about capacity is carried out, once. */
@NullMarked
package io.allotment.capacity.carryout;

import org.jspecify.annotations.NullMarked;
