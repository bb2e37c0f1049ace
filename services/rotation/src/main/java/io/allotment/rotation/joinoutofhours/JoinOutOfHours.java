package io.allotment.rotation.joinoutofhours;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Puts somebody on call out of hours, or on another clock. The same again changes nothing.
 *
 * @param zone the id of an IANA time zone, unchecked
 */
public record JoinOutOfHours(SquadId squad, MemberId member, String zone, Instant at) {}
