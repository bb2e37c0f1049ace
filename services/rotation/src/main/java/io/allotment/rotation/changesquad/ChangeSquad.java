package io.allotment.rotation.changesquad;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Gives a squad other settings. The same again changes nothing.
 *
 * @param rosters of the squad and of those it shares members with
 */
public record ChangeSquad(SquadId squad, SquadSettings settings, Rosters rosters, Instant at) {}
