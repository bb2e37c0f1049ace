package io.allotment.rotation.whatif;

import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.plan.TurnView.Certainty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coming weeks as they are planned and as they would be.
 *
 * @param turns those that are not over
 * @param until the end of the last of them, when the balances are taken; null without any
 * @param elsewhere the squads that share people, of those where turns change hands
 */
record WhatIfView(
    SquadId squad,
    String name,
    String zone,
    Summary summary,
    List<TurnPair> turns,
    @Nullable OffsetDateTime until,
    List<Part> people,
    List<Elsewhere> elsewhere) {

  /**
   * All of it in one line.
   *
   * @param changed how many turns change hands
   * @param gapsToday how many have a part that is nobody's, as planned
   * @param gapsWhatIf and as it would be
   */
  record Summary(String text, int turns, int changed, int gapsToday, int gapsWhatIf) {}

  /** A turn as it is planned and as it would be. */
  record TurnPair(
      DutyWeek week,
      int weeks,
      OffsetDateTime start,
      Certainty tier,
      Side today,
      Side whatIf,
      boolean changed) {}

  /**
   * One of the two.
   *
   * @param gardener who serves most of it; null in a gap
   * @param people all who serve a part of it that is still to come, in order
   * @param gap whether a part of it that is still to come is nobody's
   * @param reason why it is; null where it is not
   */
  record Side(
      @Nullable Person gardener, List<Person> people, boolean gap, @Nullable String reason) {}

  /**
   * What somebody has of it.
   *
   * @param today null for who is not there yet
   */
  record Part(
      MemberId member,
      String name,
      boolean leaves,
      boolean joins,
      @Nullable Tally today,
      Tally whatIf) {}

  /** How many turns are theirs, and their balance once the last one is over. */
  record Tally(int turns, Figure balance) {}

  /** How many turns of another squad change hands. */
  record Elsewhere(SquadId squad, String name, int changed) {}
}
