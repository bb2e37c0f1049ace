package io.allotment.rotation.view.effect;

import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.plan.TurnView.OptionView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the turns that are promised.
 *
 * @param moved turns, or parts of them, that pass to another, lose their gardener or find one
 * @param retimed turns that keep their gardener and start or end at another time
 * @param needsCover announced turns whose holder can no longer serve
 * @param unchanged how many other turns stand as they did
 */
public record Effect(
    List<Moved> moved, List<Retimed> retimed, List<Uncovered> needsCover, int unchanged) {

  /** A turn that passes from one to another; null is nobody. */
  public record Moved(SquadId squad, DutyWeek week, @Nullable Person from, @Nullable Person to) {}

  /** The new time of a turn, on the squad's wall clock. */
  public record Retimed(SquadId squad, DutyWeek week, OffsetDateTime start, OffsetDateTime end) {}

  /** An announced turn that needs cover, with the ways out. */
  public record Uncovered(SquadId squad, DutyWeek week, List<OptionView> options) {}
}
