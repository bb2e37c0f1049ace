/** Which clock a squad goes by is recorded. */
@NullMarked
package io.allotment.capacity.tellsquad;

import org.jspecify.annotations.NullMarked;
