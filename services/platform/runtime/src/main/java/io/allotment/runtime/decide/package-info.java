/**
 * What a business rule is written in: a {@link io.allotment.runtime.decide.Decider} and the values
 * it takes and gives. Plain Java; a domain package may depend on this package of the platform and
 * on no other.
 */
@NullMarked
package io.allotment.runtime.decide;

import org.jspecify.annotations.NullMarked;
