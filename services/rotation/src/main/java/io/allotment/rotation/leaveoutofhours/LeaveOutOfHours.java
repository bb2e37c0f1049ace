package io.allotment.rotation.leaveoutofhours;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/** Has somebody on call out of hours no more. Of who is not, it changes nothing. */
public record LeaveOutOfHours(SquadId squad, MemberId member, Instant at) {}
