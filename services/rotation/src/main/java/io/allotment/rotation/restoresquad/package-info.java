/** An archived squad goes on after all. */
@NullMarked
package io.allotment.rotation.restoresquad;

import org.jspecify.annotations.NullMarked;
