package io.allotment.capacity.event;

import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Turn;
import io.allotment.capacity.model.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is known of a squad and its members, and how it keeps its capacity. */
public sealed interface OfSquad extends CapacityEvent {
  SquadId squad();

  /** Which wall clock a squad goes by. */
  record SquadTold(SquadId squad, Version version, ZoneId zone, Instant at) implements OfSquad {}

  /** Who is gardener in a turn. It replaces what was told of the turn before. */
  record DutyTold(SquadId squad, Turn turn, Instant at) implements OfSquad {}

  /**
   * A squad's policy was set, for iterations that are opened later.
   *
   * @param version from 1, one more each time
   */
  record PolicySet(SquadId squad, int version, Policy policy, MemberId by, Instant at)
      implements OfSquad {}

  /** A steward said whether gardening counts towards the share, for iterations opened later. */
  record GardeningLetCount(SquadId squad, boolean counts, MemberId by, Instant at)
      implements OfSquad {}

  /**
   * When a person is there for a squad, and how much of them is the squad's. It replaces what was
   * told before.
   *
   * @param from the first day of this allocation; on those before it stays what it was, and of the
   *     first one that is told there is no day before
   */
  record MemberTold(
      SquadId squad,
      MemberId member,
      Version version,
      Availability availability,
      Percent allocation,
      LocalDate from,
      Instant at)
      implements OfSquad {}
}
