/** The year of a squad: whether its reserve was kept or raided, iteration by iteration. */
@NullMarked
package io.allotment.capacity.view.reserve;

import org.jspecify.annotations.NullMarked;
