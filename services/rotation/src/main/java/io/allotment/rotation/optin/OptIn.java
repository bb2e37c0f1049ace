package io.allotment.rotation.optin;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Opts a member in. The same again changes nothing.
 *
 * @param provisional by a lead or an import, to be confirmed by the member; never takes the place
 *     of the member's own word
 * @param rosters of the squad
 */
public record OptIn(
    SquadId squad, MemberId member, boolean provisional, Rosters rosters, Instant at) {}
