/** Who proposed a swap asks no longer. */
@NullMarked
package io.allotment.rotation.withdrawswap;

import org.jspecify.annotations.NullMarked;
