package io.allotment.rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * One of those a gardener was picked from.
 *
 * @param balance after what the week asks of them and before any credit for it
 * @param lastServed the last week they were gardener anywhere; null if never
 */
public record Candidate(MemberId member, Ratio balance, @Nullable DutyWeek lastServed) {}
