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
import org.jspecify.annotations.Nullable;

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

  /** What is known of one person in a squad. */
  sealed interface OfMember extends OfSquad {
    MemberId member();
  }

  /** When a person is there. It replaces what was told before. */
  record MemberTold(
      SquadId squad, MemberId member, Version version, Availability availability, Instant at)
      implements OfMember {}

  /**
   * How much of a person is a squad's.
   *
   * @param from the first day; what was said for later days holds no more
   * @param by who said so; null where it follows from who else they serve
   */
  record MemberAllocated(
      SquadId squad,
      MemberId member,
      Percent allocation,
      LocalDate from,
      @Nullable MemberId by,
      Instant at)
      implements OfMember {}
}
