/** Swaps as they are shown: to a squad, and to each person whom they ask. */
@NullMarked
package io.allotment.rotation.view.swap;

import org.jspecify.annotations.NullMarked;
