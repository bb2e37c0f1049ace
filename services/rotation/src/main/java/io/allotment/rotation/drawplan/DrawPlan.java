package io.allotment.rotation.drawplan;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Draws a squad's first plan, from the running week on. Where a plan exists it changes nothing.
 *
 * @param rosters of the squad
 */
public record DrawPlan(SquadId squad, Rosters rosters, Instant at) {}
