/**
 * Moves everything from the embedded database to a MongoDB server, and decides what may be written
 * to there, what a move that was interrupted goes on from, and whether both ends are the same.
 */
@NullMarked
package io.allotment.standalone.move;

import org.jspecify.annotations.NullMarked;
