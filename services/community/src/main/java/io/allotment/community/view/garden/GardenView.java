package io.allotment.community.view.garden;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.Week;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.roster.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who serves in which week in all squads.
 *
 * @param squads by name
 */
record GardenView(Map<String, @Nullable Instant> asOf, List<WeekLine> weeks, List<Plot> squads) {

  /** A week, from its Monday to its Sunday. */
  record WeekLine(Week week, LocalDate start, LocalDate end) {}

  /** The turns of a squad that touch one of the weeks, on its wall clock. */
  record Plot(SquadId squad, String name, String zone, List<TurnLine> turns) {}

  /**
   * A turn.
   *
   * @param gaps what nobody serves
   * @param pieces who serves which part
   */
  record TurnLine(
      String week,
      OffsetDateTime start,
      OffsetDateTime end,
      Tier tier,
      boolean needsCover,
      List<SpanLine> gaps,
      List<PieceLine> pieces) {}

  /** A part of a turn. */
  record SpanLine(OffsetDateTime start, OffsetDateTime end) {}

  /** A part of a turn somebody serves. */
  record PieceLine(Person gardener, OffsetDateTime start, OffsetDateTime end) {}
}
