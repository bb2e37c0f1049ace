/**
 * The organisation that {@code --demo} shows: eight squads, some fifty people and a year of their
 * gardening, told as what people did and when. It holds no rule and makes no turn: the script is
 * acted out by the same commands that people use, and what comes of it is the planner's.
 */
@NullMarked
package io.allotment.standalone.demo;

import org.jspecify.annotations.NullMarked;
