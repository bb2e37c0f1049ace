package io.allotment.capacity.view.ratio;

import io.allotment.capacity.model.MilliDays;
import org.jspecify.annotations.Nullable;

/**
 * What a point came to in a squad, in the last year.
 *
 * @param finished how many stories with points and a measured actual it finished
 * @param why a sentence, where they are not enough; then the rest is null
 * @param milliDaysPerPoint all that was spent by all points
 * @param low what a quarter of the stories stays below, per point
 * @param high what a quarter of them goes beyond
 */
public record RatioView(
    int finished,
    boolean enough,
    @Nullable String why,
    @Nullable MilliDays milliDaysPerPoint,
    @Nullable MilliDays low,
    @Nullable MilliDays high) {}
