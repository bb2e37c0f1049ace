package io.allotment.community.view.roster;

import io.allotment.community.model.SquadId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A squad as the rotation told it.
 *
 * @param frozenWeeks turns that start sooner than this many weeks from now are announced
 * @param archived whether it plans no more
 */
public record RosterSquad(SquadId id, String name, ZoneId zone, int frozenWeeks, boolean archived) {

  /** How firm a turn is now. */
  public Tier tier(DutyTurn turn, Instant now) {
    if (!turn.end().isAfter(now)) {
      return Tier.SERVED;
    }
    Instant announced = now.atZone(zone).plusWeeks(frozenWeeks).toInstant();
    return turn.start().isBefore(announced) || !turn.start().isAfter(now)
        ? Tier.FROZEN
        : Tier.PUBLISHED;
  }

  /** Which day it is there. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /** What its clock on the wall says. */
  public OffsetDateTime wall(Instant at) {
    return at.atZone(zone).toOffsetDateTime();
  }
}
