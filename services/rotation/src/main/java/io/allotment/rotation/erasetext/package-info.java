/** An admin has a text erased for good. */
@NullMarked
package io.allotment.rotation.erasetext;

import org.jspecify.annotations.NullMarked;
