package io.allotment.community.view.reserve;

import io.allotment.community.model.SquadId;
import io.allotment.community.view.Amount;
import io.allotment.community.view.people.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raids, the latest first: each a decision, and nothing about who did the work.
 *
 * @param items as many as were asked for
 */
record RaidsView(Map<String, @Nullable Instant> asOf, List<Line> items) {

  /** A squad and its name. */
  record Squad(SquadId squad, String name) {}

  /**
   * A raid.
   *
   * @param sentence null where it was erased, capacity is away, or nobody declared it
   * @param story whose work took it where nobody declared it
   */
  record Line(
      Squad squad,
      String iteration,
      String raid,
      boolean declared,
      Account from,
      Account to,
      Amount amount,
      @Nullable String reason,
      @Nullable String sentence,
      @Nullable Person approver,
      List<String> delayed,
      @Nullable String onto,
      @Nullable String story,
      @Nullable OffsetDateTime at) {}
}
