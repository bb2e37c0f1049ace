package io.allotment.rotation.changemember;

import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Changes a member's line of a roster. The same again changes nothing.
 *
 * @param rosters of all squads the member serves in
 */
public record ChangeMember(
    SquadId squad, MemberId member, RosterLine line, Rosters rosters, Instant at) {}
