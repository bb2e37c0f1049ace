/** Who may pass where, and what is said to those who may not. */
@NullMarked
package io.allotment.gateway.door;

import org.jspecify.annotations.NullMarked;
