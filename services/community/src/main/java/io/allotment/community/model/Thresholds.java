package io.allotment.community.model;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what the community judges the health of a garden.
 *
 * @param reserveKept how many of the last three iterations kept less than the floor
 * @param inboxClassed percent of open stories whose class is confirmed: fewer are worse
 * @param oldestOperational age in days of the oldest open operational story
 * @param carriers how many different members serve within half a year either way: fewer are worse
 * @param largestShare percent of that time which one of them serves
 * @param overdueItems how many handover items are overdue
 * @param dutyLoad hours of interruption in a turn, on average of those that say so
 * @param overdueDays from how many days on an open handover item is overdue
 */
public record Thresholds(
    Marks reserveKept,
    Marks inboxClassed,
    Marks oldestOperational,
    Marks carriers,
    Marks largestShare,
    Marks overdueItems,
    Marks dutyLoad,
    int overdueDays) {

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when one of them is missing
   */
  public Thresholds {
    boolean missing =
        Stream.of(
                reserveKept,
                inboxClassed,
                oldestOperational,
                carriers,
                largestShare,
                overdueItems,
                dutyLoad)
            .anyMatch(Objects::isNull);
    if (missing) {
      throw new IllegalArgumentException("Thresholds are set all together, each with its marks.");
    }
  }

  /** Where the community said nothing yet. */
  public static final Thresholds DEFAULT =
      new Thresholds(
          new Marks(1, 2),
          new Marks(90, 75),
          new Marks(60, 180),
          new Marks(3, 2),
          new Marks(51, 67),
          new Marks(1, 3),
          new Marks(15, 25),
          14);

  private static final int LONG = 3650;
  private static final int TURN = 168;
  private static final int MANY = 1000;

  /** What is wrong with them, in a sentence fit for a person; empty where nothing is. */
  public Optional<String> wrong() {
    return Stream.of(
            more("reserveKept", reserveKept, 3),
            less("inboxClassed", inboxClassed, 100),
            more("oldestOperational", oldestOperational, LONG),
            less("carriers", carriers, MANY),
            more("largestShare", largestShare, 100),
            more("overdueItems", overdueItems, MANY),
            more("dutyLoad", dutyLoad, TURN),
            overdueDays < 1 || overdueDays > LONG
                ? Optional.of("overdueDays is from 1 to %d.".formatted(LONG))
                : Optional.<String>empty())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> more(String check, Marks marks, int most) {
    return marks.watch() >= 1 && marks.watch() <= marks.act() && marks.act() <= most
        ? Optional.empty()
        : Optional.of(
            "Of %s more is worse: watch is 1 or more, act is no less, and %d at the most."
                .formatted(check, most));
  }

  private static Optional<String> less(String check, Marks marks, int most) {
    boolean said = marks.watch() >= 1 && marks.act() >= 0;
    return said && marks.act() <= marks.watch() && marks.watch() <= most
        ? Optional.empty()
        : Optional.of(
            "Of %s less is worse: act is 0 or more, watch is 1 or more and no less, and %d at the most."
                .formatted(check, most));
  }
}
