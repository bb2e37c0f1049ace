package io.allotment.rotation.splitsquad;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.util.NavigableSet;

/**
 * Lets some of a squad go on as a squad of their own, with the settings of the former one.
 *
 * @param into the id of the squad to be opened
 * @param rosters of the squad and of those it shares members with
 */
public record SplitSquad(
    SquadId squad,
    SquadId into,
    String name,
    NavigableSet<MemberId> members,
    Rosters rosters,
    Instant at) {}
