package io.allotment.capacity.hear;

import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.model.SprintId;
import io.allotment.runtime.command.RefusedException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sprint or milestone as its stories tell of it.
 *
 * @param first null where the tracker does not say, like {@code last}
 * @param stories how many are in it
 * @param ended how many of them have ended
 */
public record ToldSprint(
    SprintId id,
    String name,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    int stories,
    int ended) {

  /**
   * Of all stories that are in it, at least one. Its days may have moved while only some of them
   * were told again: what was told last counts.
   */
  public static ToldSprint of(List<Told> stories) {
    Told.Sprint newest =
        stories.stream()
            .sorted(Comparator.comparing(Told::version).reversed())
            .map(Told::sprint)
            .filter(sprint -> sprint != null)
            .findFirst()
            .orElseThrow();
    int ended = (int) stories.stream().filter(one -> one.story().progress().ended()).count();
    return new ToldSprint(
        newest.id(), newest.name(), newest.first(), newest.last(), stories.size(), ended);
  }

  /** With those of its stories that were told of later: what they say of the sprint counts. */
  ToldSprint with(ToldSprint later) {
    return new ToldSprint(
        id, later.name, later.first, later.last, stories + later.stories, ended + later.ended);
  }

  /**
   * The first day, where it is not said otherwise.
   *
   * @throws RefusedException if the tracker does not say it either
   */
  public LocalDate firstOr(@Nullable LocalDate said) {
    return day(said == null ? first : said, "first");
  }

  /** Like {@link #firstOr}, for the last day. */
  public LocalDate lastOr(@Nullable LocalDate said) {
    return day(said == null ? last : said, "last");
  }

  private LocalDate day(@Nullable LocalDate day, String which) {
    if (day == null) {
      throw new RefusedException(
          CapacityRule.SPRINT_WITHOUT_DAYS,
          "The tracker does not say the %s day of sprint %s. Say it here, or there."
              .formatted(which, id));
    }
    return day;
  }
}
