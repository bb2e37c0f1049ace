package io.allotment.stories.classify;

/**
 * A 64-bit hash of text that grows by a character at a time, so that no substring need be made. Two
 * of a million different texts collide with a probability of about 3 in 10⁸.
 */
final class Hash {
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  private Hash() {}

  /** The hash of the empty text in a block. */
  static long start(Block block) {
    return block.number() * 0xD1B5_4A32_D192_ED03L;
  }

  /** The hash of what was hashed and one more character. */
  static long with(long hash, char next) {
    return (hash ^ next) * MULTIPLIER + (hash >>> 29);
  }

  /** Spreads the bits, so that the lower ones can number a slot (MurmurHash3's finalizer). */
  static long mixed(long hash) {
    long bits = (hash ^ (hash >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
    bits = (bits ^ (bits >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
    return bits ^ (bits >>> 33);
  }
}
