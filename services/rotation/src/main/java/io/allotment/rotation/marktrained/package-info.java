/** A lead says that a member needs no more shadowing. */
@NullMarked
package io.allotment.rotation.marktrained;

import org.jspecify.annotations.NullMarked;
