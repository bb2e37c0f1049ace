/** Who serves in a turn leaves something open, to be carried on until it is closed. */
@NullMarked
package io.allotment.rotation.openitem;

import org.jspecify.annotations.NullMarked;
