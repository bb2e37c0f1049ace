/**
 * A member's share, allocation, working days or place in the roster change, and with them whom duty
 * can be asked of.
 */
@NullMarked
package io.allotment.rotation.changemember;

import org.jspecify.annotations.NullMarked;
