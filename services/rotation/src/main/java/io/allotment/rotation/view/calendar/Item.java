package io.allotment.rotation.view.calendar;

import io.allotment.rotation.model.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An event of a feed, ready to be written.
 *
 * @param zone of the squad, on whose wall clock it is written
 * @param link to the turn; null where this installation does not know its own address
 */
record Item(
    String uid,
    int sequence,
    Instant changed,
    Span span,
    ZoneId zone,
    Firmness firmness,
    String summary,
    String description,
    @Nullable String link) {}
