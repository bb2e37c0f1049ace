package io.allotment.rotation.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The exact optimum of a short plan: of all plans that serve the most weeks, and let people rest
 * wherever somebody rested is eligible, one whose balances at the horizon are leximin, that is,
 * whose lowest balance is highest, then whose second lowest, and so on. Members are numbers.
 *
 * <p>What is left to decide in a week depends on what everyone has served and on who served the
 * last weeks, and on nothing else: so all such states are worked out week by week, each once.
 *
 * @param shares of full time, by member; at most 6
 * @param eligible who is eligible, by week; at most 16 weeks
 * @param values what a week counts, multiples of 1/2 up to 2
 * @param rest weeks between two turns of one person, at most 3
 */
record Oracle(
    List<Ratio> shares, List<? extends Set<Integer>> eligible, List<Ratio> values, int rest) {
  private static final int UNITS = 2;
  private static final int BITS = 7;
  private static final int LAST_BITS = 3;
  private static final int NOBODY = 7;

  /**
   * The balances at the horizon, ascending.
   *
   * @throws ArithmeticException when their common denominator is too large to count in
   */
  List<Ratio> best() {
    List<Ratio> owed = owed();
    long unit = unit(owed);
    long[] scaled = owed.stream().mapToLong(one -> whole(one.times(Ratio.of(unit)))).toArray();
    long[] best = null;
    for (long served : reachable()) {
      long[] balances = balances(scaled, unit, served);
      best = best == null || Arrays.compare(balances, best) > 0 ? balances : best;
    }
    return Arrays.stream(Objects.requireNonNull(best))
        .mapToObj(one -> Ratio.of(one, unit))
        .toList();
  }

  /** In how many weeks somebody can serve. */
  long coverage() {
    return eligible.stream().filter(week -> !week.isEmpty()).count();
  }

  List<Ratio> owed() {
    List<Ratio> owed = new ArrayList<>();
    for (int member = 0; member < shares.size(); member++) {
      Ratio sum = Ratio.ZERO;
      for (int week = 0; week < eligible.size(); week++) {
        Set<Integer> able = eligible.get(week);
        if (able.contains(member)) {
          Ratio all = Ratio.sum(able.stream().map(shares::get).toList());
          sum = sum.plus(values.get(week).times(shares.get(member)).dividedBy(all));
        }
      }
      owed.add(sum);
    }
    return owed;
  }

  /** What everyone can have served at the horizon, packed, of every plan there is. */
  private long[] reachable() {
    int lastBits = LAST_BITS * rest;
    long lastMask = (1L << lastBits) - 1;
    long[] states = {lastMask};
    for (int week = 0; week < eligible.size(); week++) {
      int value = units(values.get(week));
      int[] able = eligible.get(week).stream().mapToInt(member -> member).sorted().toArray();
      long[] next = new long[Math.max(1, able.length) * states.length];
      int count = 0;
      for (long state : states) {
        long last = state & lastMask;
        boolean anybodyRested = IntStream.of(able).anyMatch(member -> isRested(member, last));
        if (able.length == 0) {
          next[count++] = (state & ~lastMask) | (((last << LAST_BITS) | NOBODY) & lastMask);
        }
        for (int member : able) {
          if (!anybodyRested || isRested(member, last)) {
            long served = (state & ~lastMask) + ((long) value << (lastBits + BITS * member));
            next[count++] = served | (((last << LAST_BITS) | member) & lastMask);
          }
        }
      }
      states = distinct(next, count);
    }
    long[] served = Arrays.stream(states).map(state -> state >>> lastBits).toArray();
    return distinct(served, served.length);
  }

  private boolean isRested(int member, long last) {
    for (int i = 0; i < rest; i++) {
      if (((last >>> (LAST_BITS * i)) & NOBODY) == member) {
        return false;
      }
    }
    return true;
  }

  private static long[] distinct(long[] states, int count) {
    Arrays.sort(states, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || states[i] != states[kept - 1]) {
        states[kept++] = states[i];
      }
    }
    return Arrays.copyOf(states, kept);
  }

  /** A denominator of everything that is owed and served. */
  private static long unit(List<Ratio> owed) {
    BigInteger unit = BigInteger.valueOf(UNITS);
    for (Ratio one : owed) {
      unit = unit.multiply(one.denominator()).divide(unit.gcd(one.denominator()));
    }
    return unit.longValueExact();
  }

  private static long[] balances(long[] owed, long unit, long served) {
    long[] balances = new long[owed.length];
    for (int i = 0; i < owed.length; i++) {
      balances[i] = Math.subtractExact(owed[i], served(served, i) * (unit / UNITS));
    }
    Arrays.sort(balances);
    return balances;
  }

  private static long served(long packed, int member) {
    return (packed >>> (BITS * member)) & ((1L << BITS) - 1);
  }

  private static int units(Ratio value) {
    long units = whole(value.times(Ratio.of(UNITS)));
    if (units > 2 * UNITS) {
      throw new IllegalArgumentException(value + " is more than 2");
    }
    return (int) units;
  }

  private static long whole(Ratio ratio) {
    if (!ratio.denominator().equals(BigInteger.ONE)) {
      throw new IllegalArgumentException(ratio + " is not whole");
    }
    return ratio.numerator().longValueExact();
  }

  /** By the lowest, then by the second lowest, and so on. */
  static int compare(List<Ratio> one, List<Ratio> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
