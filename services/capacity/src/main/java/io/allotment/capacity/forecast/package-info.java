/**
 * How much a squad will finish, when, and whether its reserve will last: a bootstrap of whole
 * working days of its own recent past (Efron, "Bootstrap Methods: Another Look at the Jackknife",
 * Annals of Statistics 7, 1979), and how good such forecasts were. Plain values and functions of
 * values in integers: no clock, no state, nothing that depends on how many threads there are. What
 * too little is known of is {@link io.allotment.capacity.forecast.Forecast.NotEnoughData} and never
 * a number.
 */
@NullMarked
package io.allotment.capacity.forecast;

import org.jspecify.annotations.NullMarked;
