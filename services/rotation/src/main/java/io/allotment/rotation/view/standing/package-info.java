/**
 * How things stand now, folded from the log itself: what acts are prepared on, and what is shown of
 * one squad.
 */
@NullMarked
package io.allotment.rotation.view.standing;

import org.jspecify.annotations.NullMarked;
