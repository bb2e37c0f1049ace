package io.allotment.rotation.model;

import java.util.SortedMap;

/** What became known about a week after it was posted, as changes of what was owed and credited. */
public record Correction(
    DutyWeek week, SortedMap<MemberId, Ratio> owed, SortedMap<MemberId, Ratio> credited) {
  /**
   * @throws IllegalArgumentException when both changes do not sum to the same
   */
  public Correction {
    owed = Sorted.map(owed);
    credited = Sorted.map(credited);
    if (!Ratio.sum(owed.values()).equals(Ratio.sum(credited.values()))) {
      throw new IllegalArgumentException(
          "The correction of week " + week + " does not owe what it credits.");
    }
  }
}
