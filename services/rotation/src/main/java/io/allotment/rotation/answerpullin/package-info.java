/** The mentor answers a pull-in, and that closes it. */
@NullMarked
package io.allotment.rotation.answerpullin;

import org.jspecify.annotations.NullMarked;
