package io.allotment.rotation.namementor;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Names the mentor of a turn. Naming the same again changes nothing.
 *
 * @param mentor who is named
 * @param lead whether {@code by} leads the squad
 * @param rosters of the squad and of those it shares members with
 */
public record NameMentor(
    SquadId squad,
    DutyWeek week,
    MemberId mentor,
    MemberId by,
    boolean lead,
    Rosters rosters,
    Instant at) {}
