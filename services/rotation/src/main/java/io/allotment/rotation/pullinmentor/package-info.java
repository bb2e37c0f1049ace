/** The gardener of the moment pulls in the mentor of the turn, as a last resort. */
@NullMarked
package io.allotment.rotation.pullinmentor;

import org.jspecify.annotations.NullMarked;
