package io.allotment.rotation.optout;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Opts a member out. No reason is asked. The same again changes nothing.
 *
 * @param frozenToo gives up announced turns as well, which otherwise stay theirs
 * @param rosters of all squads the member serves in
 */
public record OptOut(
    SquadId squad, MemberId member, boolean frozenToo, Rosters rosters, Instant at) {}
