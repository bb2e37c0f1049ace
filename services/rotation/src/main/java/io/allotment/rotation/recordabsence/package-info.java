/** A member is away for a while; exactly the turns they can no longer serve pass on. */
@NullMarked
package io.allotment.rotation.recordabsence;

import org.jspecify.annotations.NullMarked;
