package io.allotment.rotation.removemember;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Takes someone off a squad's roster, and with it off every turn of the squad that is not over. The
 * same again changes nothing.
 *
 * @param rosters of all squads the member serves in
 */
public record RemoveMember(SquadId squad, MemberId member, Rosters rosters, Instant at) {}
