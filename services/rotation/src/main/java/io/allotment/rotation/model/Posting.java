package io.allotment.rotation.model;

import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one week that has ended means for the balances.
 *
 * @param value what the week was worth
 * @param owed what each eligible member owed for it, scaled to what was served in all
 * @param credited what each of those who served is credited
 * @param served whose duty the week was: those who served half of it or more
 * @param shadowed who served a shadow week
 * @param holidays the keys of its public holidays; null for none
 */
public record Posting(
    DutyWeek week,
    Ratio value,
    SortedMap<MemberId, Ratio> owed,
    SortedMap<MemberId, Ratio> credited,
    SortedSet<MemberId> served,
    SortedSet<MemberId> shadowed,
    @Nullable SortedSet<String> holidays) {
  /**
   * @throws IllegalArgumentException when what is owed is not what is credited
   */
  public Posting {
    owed = Sorted.map(owed);
    credited = Sorted.map(credited);
    served = Sorted.set(served);
    shadowed = Sorted.set(shadowed);
    holidays = holidays == null || holidays.isEmpty() ? null : Sorted.set(holidays);
    Ratio sum = Ratio.sum(owed.values());
    if (!sum.equals(Ratio.sum(credited.values()))) {
      throw new IllegalArgumentException("Week " + week + " does not owe what it credits.");
    }
  }

  /** The keys of its public holidays. */
  public SortedSet<String> holidayKeys() {
    return holidays == null ? Sorted.noSet() : holidays;
  }
}
