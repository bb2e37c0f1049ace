/** A swap that took place is taken back. */
@NullMarked
package io.allotment.rotation.undoswap;

import org.jspecify.annotations.NullMarked;
