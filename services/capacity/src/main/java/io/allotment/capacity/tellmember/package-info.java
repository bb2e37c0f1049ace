/** When a person is there is recorded, with what it makes of open iterations. */
@NullMarked
package io.allotment.capacity.tellmember;

import org.jspecify.annotations.NullMarked;
