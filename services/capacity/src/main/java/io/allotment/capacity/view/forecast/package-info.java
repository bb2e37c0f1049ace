/** How much a squad will finish in an iteration, and whether its reserve will last. */
@NullMarked
package io.allotment.capacity.view.forecast;

import org.jspecify.annotations.NullMarked;
