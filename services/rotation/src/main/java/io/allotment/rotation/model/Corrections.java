package io.allotment.rotation.model;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes known of a week after it was posted. What was posted tells the shares by which it
 * was owed, so that later changes of the roster do not alter the past.
 */
public final class Corrections {
  private Corrections() {}

  /**
   * These people could not have served that week after all and owe nothing for it; null if that
   * changes nothing.
   */
  public static @Nullable Correction away(Posting posting, Set<MemberId> members) {
    TreeMap<MemberId, Ratio> owing = new TreeMap<>(posting.owed());
    owing.keySet().removeAll(members);
    return between(posting, scaled(owing, posting.credited()), posting.credited());
  }

  /**
   * These people served that week, each to this value, instead of those posted; null if that
   * changes nothing.
   */
  public static @Nullable Correction served(Posting posting, SortedMap<MemberId, Ratio> credited) {
    return between(posting, scaled(posting.owed(), credited), credited);
  }

  private static SortedMap<MemberId, Ratio> scaled(
      SortedMap<MemberId, Ratio> owing, SortedMap<MemberId, Ratio> credited) {
    Ratio before = Ratio.sum(owing.values());
    Ratio after = Ratio.sum(credited.values());
    if (before.signum() == 0) {
      return credited;
    }
    TreeMap<MemberId, Ratio> scaled = new TreeMap<>();
    owing.forEach((member, part) -> scaled.put(member, part.times(after).dividedBy(before)));
    return scaled;
  }

  private static @Nullable Correction between(
      Posting posting, Map<MemberId, Ratio> owed, Map<MemberId, Ratio> credited) {
    SortedMap<MemberId, Ratio> moreOwed = difference(posting.owed(), owed);
    SortedMap<MemberId, Ratio> moreCredited = difference(posting.credited(), credited);
    return moreOwed.isEmpty() && moreCredited.isEmpty()
        ? null
        : new Correction(posting.week(), moreOwed, moreCredited);
  }

  private static SortedMap<MemberId, Ratio> difference(
      Map<MemberId, Ratio> before, Map<MemberId, Ratio> after) {
    TreeMap<MemberId, Ratio> difference = new TreeMap<>(after);
    before.forEach((member, part) -> difference.merge(member, part.negate(), Ratio::plus));
    difference.values().removeIf(part -> part.signum() == 0);
    return difference;
  }
}
