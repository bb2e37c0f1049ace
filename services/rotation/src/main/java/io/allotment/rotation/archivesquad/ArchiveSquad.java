package io.allotment.rotation.archivesquad;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ends a squad. One that is archived stays as it is.
 *
 * @param from the first week that is not planned any more; null for the first one that is not
 *     announced
 * @param rosters of the squad and of those it shares members with
 */
public record ArchiveSquad(SquadId squad, @Nullable DutyWeek from, Rosters rosters, Instant at) {}
