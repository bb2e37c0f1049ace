package io.allotment.capacity.forecast;

/**
 * Draws by the numbers of {@link java.util.SplittableRandom}, the algorithm SplitMix64 (Steele, Lea
 * and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014). Any number of its
 * sequence can be had without those before it: the day {@code d} ahead of the run {@code r}, both
 * as they are counted here, takes the {@code (512 r + d)}th number of the seed, runs being counted
 * from 0. So what is drawn for a day depends on nothing but the seed, the run and the day: not on
 * how far ahead one looks, nor on the order in which runs are made.
 *
 * <p>The upper 32 bits of the number are made a day of the window by multiplying (Lemire, "Fast
 * Random Integer Generation in an Interval", ACM TOMACS 29, 2019); no day is drawn more often than
 * another by more than a part in 2^25.
 */
record SplitMix(long seed) implements Draws {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  @Override
  public void draw(int ahead, int size, byte[] into) {
    for (int run = 0; run < into.length; run++) {
      long place = (long) run * Bootstrap.MOST_DAYS + ahead;
      long upper = mixed(seed + place * GOLDEN_GAMMA) >>> 32;
      into[run] = (byte) ((upper * size) >>> 32);
    }
  }

  private static long mixed(long state) {
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
