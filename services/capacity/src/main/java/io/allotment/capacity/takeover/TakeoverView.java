package io.allotment.capacity.takeover;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Size;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.view.ratio.RatioView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be reserved for what is in a sprint. Nothing is, until a planner does.
 *
 * @param iteration its id where it is open, else one that is free
 * @param open whether it was taken over and is open
 * @param more how many stories there are beyond those that are shown
 * @param left what each account has left if all that fits is reserved
 * @param beyond what does not fit
 */
record TakeoverView(
    SquadId squad,
    SprintId sprint,
    String name,
    IterationId iteration,
    boolean open,
    LocalDate first,
    LocalDate last,
    RatioView ratio,
    List<Item> reservations,
    int more,
    Amounts left,
    Amounts beyond) {

  /** An amount of each account. */
  record Amounts(MilliDays garden, MilliDays improvement, MilliDays feature) {}

  /** A size, in thousandths of its unit. */
  record SizeView(long thousandths, String unit) {
    static @Nullable SizeView of(@Nullable Size size) {
      return size == null ? null : new SizeView(size.thousandths(), size.unit().word());
    }
  }

  /**
   * What could be reserved for a story.
   *
   * @param key what people call it in its tracker
   * @param change held, came or left, where it was taken over; left is what is held and is in the
   *     sprint no more
   * @param from time, points, none or ended
   * @param amount null where none is proposed
   * @param low the spread of what it may take, like {@code high}; null where none is known
   * @param fits null where nothing is proposed to be reserved
   * @param room what its account has left when it is its turn, where that is too little
   */
  record Item(
      StoryId story,
      @Nullable String key,
      String account,
      String progress,
      @Nullable String change,
      MilliDays held,
      @Nullable SizeView size,
      String from,
      @Nullable MilliDays amount,
      @Nullable MilliDays low,
      @Nullable MilliDays high,
      @Nullable Boolean fits,
      @Nullable MilliDays room,
      @Nullable String why) {}
}
