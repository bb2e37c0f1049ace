package io.allotment.rotation.changesquad;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives a squad other settings. The same again changes nothing.
 *
 * @param from the week from which on turns follow another handover or have another length; null for
 *     the first one that is not announced. Without such a change it means nothing
 * @param rosters of the squad and of those it shares members with
 */
public record ChangeSquad(
    SquadId squad, SquadSettings settings, @Nullable DutyWeek from, Rosters rosters, Instant at) {}
