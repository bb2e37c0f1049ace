package io.allotment.rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * One of those a gardener was picked from.
 *
 * @param balance after what the week asks of them and before any credit for it
 * @param lastServed the last week they were gardener anywhere; null if never
 * @param holidays what they have served of public holidays; null where the turn has none
 */
public record Candidate(
    MemberId member,
    Ratio balance,
    @Nullable DutyWeek lastServed,
    @Nullable HolidayClaim holidays) {

  /** For a turn without a public holiday. */
  static Candidate of(MemberId member, Ratio balance, @Nullable DutyWeek lastServed) {
    return new Candidate(member, balance, lastServed, null);
  }

  HolidayClaim claim() {
    return holidays == null ? HolidayClaim.NONE : holidays;
  }
}
