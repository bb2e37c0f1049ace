/** Somebody of the squad closes what was left open, or opens it again. */
@NullMarked
package io.allotment.rotation.closeitem;

import org.jspecify.annotations.NullMarked;
