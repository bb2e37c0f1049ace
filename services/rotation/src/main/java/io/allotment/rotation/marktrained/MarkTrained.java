package io.allotment.rotation.marktrained;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Says that a member needs no more shadowing. The same again changes nothing.
 *
 * @param rosters of the squad
 */
public record MarkTrained(SquadId squad, MemberId member, Rosters rosters, Instant at) {}
