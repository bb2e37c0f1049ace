package io.allotment.community.view.scorecard;

import io.allotment.community.model.Thresholds;
import io.allotment.community.view.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what gardens are judged.
 *
 * @param version 0 where nobody set them yet
 * @param by null there, like {@code at}
 */
public record ThresholdsView(
    int version, Thresholds values, @Nullable Person by, @Nullable Instant at) {}
