package io.allotment.rotation.calendarsource;

import io.allotment.rotation.model.MemberId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is read for a member.
 *
 * @param id says in the ids of absences that they came from it
 * @param zone of days and times without one; null: that of the member's first squad
 * @param tag by which the server knows whether it changed; null for a reading in full
 * @param attempt names one claim to read it
 */
record Source(
    MemberId member,
    String id,
    URI address,
    @Nullable ZoneId zone,
    @Nullable String tag,
    int absences,
    int failures,
    String attempt) {

  /**
   * What came of a reading.
   *
   * @param problem a sentence for the member; null where it went well
   * @param absences how many there are from this calendar now
   */
  record Reading(Instant at, @Nullable String problem, int absences, int recorded, int withdrawn) {}

  /** The address is left out on purpose. */
  @Override
  public String toString() {
    return "calendar of " + member;
  }
}
