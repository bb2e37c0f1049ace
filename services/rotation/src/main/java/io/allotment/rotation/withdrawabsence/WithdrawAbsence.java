package io.allotment.rotation.withdrawabsence;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import java.time.Instant;

/**
 * Says that an absence does not take place.
 *
 * @param rosters of all squads the member serves in
 */
public record WithdrawAbsence(MemberId member, AbsenceId absence, Rosters rosters, Instant at) {}
