package io.allotment.community.view.reserve;

import io.allotment.community.model.SquadId;
import java.time.LocalDate;

/**
 * An iteration of a squad, as capacity told it. Amounts are thousandths of a day of one person.
 *
 * @param last like {@code first} included
 * @param open until it closes
 * @param share in percent, that it was opened with
 * @param gardeningCounts whether gardening counts towards what is kept
 * @param capacity all there is
 * @param improvement as it was measured, what is repaid included
 * @param garden likewise
 * @param takenFromImprovement by raids, like {@code takenFromGarden}
 * @param spent on improvement
 */
public record Plot(
    SquadId squad,
    String iteration,
    LocalDate first,
    LocalDate last,
    boolean open,
    int share,
    boolean gardeningCounts,
    long capacity,
    long improvement,
    long garden,
    long takenFromImprovement,
    long takenFromGarden,
    long spent) {

  private static final int WHOLE = 10_000;

  /** Whether it runs on that day. */
  public boolean runs(LocalDate day) {
    return !first.isAfter(day) && !last.isBefore(day);
  }

  /** What raids left of what is kept; gardening is part of it where it counts. */
  public long kept() {
    long improving = Math.max(0, improvement - takenFromImprovement);
    return gardeningCounts ? improving + Math.max(0, garden - takenFromGarden) : improving;
  }

  /** What raids took of what is kept, said or not. */
  public long raided() {
    return takenFromImprovement + takenFromGarden;
  }

  /** So much of its capacity, in ten-thousandths rounded down; none where there is no capacity. */
  public int share(long amount) {
    return capacity == 0 ? 0 : Math.toIntExact(amount * WHOLE / capacity);
  }

  /**
   * Whether less than a floor is kept.
   *
   * @param floor in percent
   */
  public boolean isBelow(int floor) {
    return kept() * 100 < floor * capacity;
  }
}
