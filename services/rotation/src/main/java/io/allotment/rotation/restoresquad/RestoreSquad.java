package io.allotment.rotation.restoresquad;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Lets an archived squad go on. One that goes on anyway stays as it is.
 *
 * @param rosters of the squad and of those it shares members with
 */
public record RestoreSquad(SquadId squad, Rosters rosters, Instant at) {}
