/**
 * Parts of turns are to change hands: a swap, cover, a circle of several, or an empty turn taken.
 */
@NullMarked
package io.allotment.rotation.proposeswap;

import org.jspecify.annotations.NullMarked;
