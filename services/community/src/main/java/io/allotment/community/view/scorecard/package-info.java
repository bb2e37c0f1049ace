/**
 * How healthy the garden of each squad is: checks, each with the facts behind it. They are about
 * gardens and name nobody; there is no score, and squads are in no order but that of their names.
 */
@NullMarked
package io.allotment.community.view.scorecard;

import org.jspecify.annotations.NullMarked;
