package io.allotment.stories.takeitems;

import io.allotment.stories.intake.Taken.Refused;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of what was read.
 *
 * @param read how many were read and weighed
 * @param told how many said something new
 * @param same how many were late, or said what was known
 * @param refused the first of those that were not taken; {@code unfit} is how many there are
 */
public record Count(int read, int told, int same, int unfit, List<Refused> refused) {

  /** Nothing yet. */
  public static final Count NOTHING = new Count(0, 0, 0, 0, List.of());

  private static final int SHOWN = 500;

  public Count {
    refused = refused.stream().limit(SHOWN).toList();
  }

  /** With what came after. */
  public Count and(Count more) {
    return new Count(
        read + more.read,
        told + more.told,
        same + more.same,
        unfit + more.unfit,
        Stream.of(refused, more.refused).flatMap(List::stream).toList());
  }
}
