package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.SquadArchived;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people may lay out anew of a squad's plan: what starts after the announced turns. */
public final class Layout {
  private Layout() {}

  /** The week asked for, or the first one that may be laid out anew. */
  public static DutyWeek start(SquadPlan plan, @Nullable DutyWeek from, Instant at) {
    return from == null ? plan.firstUnannounced(at) : from;
  }

  /** Why the plan cannot be laid out anew from a week on. */
  public static Optional<Decision<RotationEvent>> refusal(
      SquadPlan plan, DutyWeek from, Instant at) {
    DutyWeek first = plan.firstUnannounced(at);
    if (from.compareTo(first) < 0) {
      return Optional.of(
          Decision.rejected(
              RotationRule.ANNOUNCED_STAYS,
              "The turns of %s before %s are announced and stay as they are. Choose %s or later."
                  .formatted(plan.id(), first, first)));
    }
    return plan.startsIn(from)
        ? Optional.empty()
        : Optional.of(
            Decision.rejected(
                RotationRule.NO_TURN_STARTS,
                "No turn of %s starts in %s. Choose a week from %s on in which one starts."
                    .formatted(plan.id(), from, first)));
  }

  /** Why a squad cannot end with a week; without a plan it can with any. */
  public static Optional<Decision<RotationEvent>> refusalOfEnd(
      SquadPlan plan, @Nullable DutyWeek from, Instant at) {
    return from == null || !plan.planned() ? Optional.empty() : refusal(plan, from, at);
  }

  /** A squad that ends, with its turns from then on withdrawn. */
  public static List<RotationEvent> ended(SquadPlan plan, @Nullable DutyWeek from, Instant at) {
    DutyWeek end = plan.planned() ? start(plan, from, at) : plan.handover().weekAt(at);
    List<RotationEvent> events = new ArrayList<>(withdrawn(plan, end, at));
    events.add(new SquadArchived(plan.id(), end, at));
    return events;
  }

  /** The turns from a week on, withdrawn; nothing where none stands. */
  public static List<RotationEvent> withdrawn(SquadPlan plan, DutyWeek from, Instant at) {
    List<Turn> turns = List.copyOf(plan.turns().tailMap(from).values());
    return turns.isEmpty() ? List.of() : List.of(new TurnsWithdrawn(plan.id(), turns, at));
  }
}
