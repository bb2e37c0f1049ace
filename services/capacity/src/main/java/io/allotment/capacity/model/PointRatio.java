package io.allotment.capacity.model;

import java.util.List;
import java.util.Optional;

/**
 * What a point comes to in a squad, measured on its own finished stories.
 *
 * @param perPoint all that was spent by all points
 * @param lower what the cheaper quarter of stories stays below, per point
 * @param upper what the dearer quarter of stories goes beyond, per point
 * @param stories how many it was measured on
 */
public record PointRatio(MilliDays perPoint, MilliDays lower, MilliDays upper, int stories) {

  /** With fewer stories nothing is said. */
  public static final int ENOUGH = 10;

  /** A million points. */
  private static final long MOST = 1_000_000_000L;

  /** A finished story of which both is known. */
  public record Finished(Points points, MilliDays spent) {
    private MilliDays perPoint() {
      return per(points.thousandths(), spent.value());
    }
  }

  /** Measures stories, of which those without points say nothing; empty where too few say it. */
  public static Optional<PointRatio> of(List<Finished> finished) {
    List<Finished> sized = finished.stream().filter(one -> sized(one.points())).toList();
    if (sized.size() < ENOUGH) {
      return Optional.empty();
    }
    long points = sized.stream().mapToLong(one -> one.points().thousandths()).sum();
    MilliDays spent = MilliDays.sum(sized.stream().map(Finished::spent));
    List<MilliDays> each = sized.stream().map(Finished::perPoint).sorted().toList();
    int quarter = each.size() / 4;
    return Optional.of(
        new PointRatio(
            per(points, spent.value()),
            each.get(quarter),
            each.get(each.size() - 1 - quarter),
            each.size()));
  }

  /** What so many points come to. */
  public MilliDays days(Points points) {
    return at(perPoint, points);
  }

  /** What they come to where they are cheap. */
  public MilliDays low(Points points) {
    return at(lower, points);
  }

  /** What they come to where they are dear. */
  public MilliDays high(Points points) {
    return at(upper, points);
  }

  private static MilliDays at(MilliDays each, Points points) {
    return new MilliDays(Math.ceilDiv(points.thousandths() * each.value(), 1_000));
  }

  /** Whether points say how large a story is: some, and no more than anybody means. */
  public static boolean sized(Points points) {
    return points.thousandths() > 0 && points.thousandths() <= MOST;
  }

  private static MilliDays per(long thousandths, long spent) {
    return new MilliDays(Math.ceilDiv(spent * 1_000, thousandths));
  }
}
