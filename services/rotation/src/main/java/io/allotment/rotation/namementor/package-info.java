/** Who serves in a turn, or a lead, names another mentor for it. */
@NullMarked
package io.allotment.rotation.namementor;

import org.jspecify.annotations.NullMarked;
