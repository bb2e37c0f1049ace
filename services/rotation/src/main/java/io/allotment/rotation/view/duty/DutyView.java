package io.allotment.rotation.view.duty;

import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.plan.TurnView.Certainty;
import io.allotment.rotation.view.swap.SwapView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person has to do with duty.
 *
 * @param turns what they serve and is not over, in order of time
 * @param swaps that concern them, and what is offered to anyone in their squads, the latest first
 */
public record DutyView(List<Part> turns, List<SwapView> swaps) {

  /**
   * A turn of theirs, or a part of one. Times are on the squad's wall clock.
   *
   * @param whole whether they serve all of the turn
   * @param needsCover whether they cannot serve it and nobody has stepped in
   */
  public record Part(
      SquadId squad,
      String squadName,
      String zone,
      DutyWeek week,
      OffsetDateTime start,
      OffsetDateTime end,
      boolean whole,
      Certainty tier,
      @Nullable Person mentor,
      boolean needsCover) {}
}
