/** Who is gardener is recorded, with what it makes of open iterations. */
@NullMarked
package io.allotment.capacity.tellduty;

import org.jspecify.annotations.NullMarked;
