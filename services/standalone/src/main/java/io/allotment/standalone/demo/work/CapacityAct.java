package io.allotment.standalone.demo.work;

import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import java.time.Instant;
import java.util.List;

/** Something that someone did about the capacity of a squad. */
sealed interface CapacityAct extends WorkAct {

  SquadId squad();

  /** A lead says how the squad keeps its capacity, for the first time. */
  record SetsPolicy(Instant at, SquadId squad, Policy policy, String by) implements CapacityAct {}

  /** A planner opens an iteration. */
  record OpensIteration(Instant at, SquadId squad, IterationId iteration, Days days, String by)
      implements CapacityAct {}

  /** A planner holds time for stories, as their sizes and the accounts allow. */
  record Reserves(Instant at, SquadId squad, IterationId iteration, List<Effort> efforts, String by)
      implements CapacityAct {}

  /**
   * A planner says what stories took.
   *
   * @param all whether all that is kept for improvement went into it
   */
  record Spends(
      Instant at,
      SquadId squad,
      IterationId iteration,
      List<Effort> efforts,
      boolean all,
      String by)
      implements CapacityAct {}

  /** A planner takes time from what it is kept for, and says why. */
  record Raids(
      Instant at,
      SquadId squad,
      IterationId iteration,
      RaidId raid,
      Transfer taken,
      RaidReason reason,
      String sentence,
      String by)
      implements CapacityAct {}

  /** A planner closes an iteration. */
  record ClosesIteration(Instant at, SquadId squad, IterationId iteration, String by)
      implements CapacityAct {}

  /**
   * How large a story is among those of an iteration.
   *
   * @param finished whether it is finished in it
   */
  record Effort(StoryId story, int points, boolean finished) {}
}
