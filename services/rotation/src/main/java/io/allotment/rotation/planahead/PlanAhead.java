package io.allotment.rotation.planahead;

import io.allotment.rotation.event.Rosters;
import java.time.Instant;

/**
 * Carries the plans of these squads on: posts the weeks that have ended, repairs what time has
 * changed, and publishes up to the horizon. A timed act; done late it catches up, done twice it
 * changes nothing.
 *
 * @param rosters of the squads, best together with those they share members with; who is freed for
 *     a squad that is left out is seen when that squad is carried on
 */
public record PlanAhead(Rosters rosters, Instant at) {}
