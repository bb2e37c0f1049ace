package io.allotment.embedded.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes whose unsigned order is the order of the values they were made from, and which no other
 * value's bytes begin with; so keys can be put one behind the other and still sort by the first,
 * then by the second. Values that MongoDB calls equal, such as {@code 1} and {@code 1.0}, have the
 * same key.
 */
public final class Key implements Comparable<Key> {

  private static final byte AFTER_EVERYTHING = (byte) 0xFF;

  static final Key EMPTY = new Key(new byte[0]);

  private final byte[] bytes;

  Key(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key of a value as mongo-java-server holds it. */
  public static Key of(@Nullable Object value) {
    return new KeyWriter().write(value).key();
  }

  /** The key of a document that has no name of its own, by its number. */
  public static Key ofSequence(long number) {
    return new Key(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  /** The number that {@link #ofSequence} was given. */
  public long sequence() {
    return ByteBuffer.wrap(bytes).getLong();
  }

  int length() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many bytes both begin with. */
  int sharedWith(Key other) {
    int mismatch = Arrays.mismatch(bytes, other.bytes);
    return mismatch < 0 ? bytes.length : mismatch;
  }

  Key then(Key next) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
    System.arraycopy(next.bytes, 0, both, bytes.length, next.bytes.length);
    return new Key(both);
  }

  /** The first so many bytes. */
  Key upTo(int length) {
    return new Key(Arrays.copyOf(bytes, length));
  }

  /** What stands behind the first so many bytes. */
  Key from(int offset) {
    return new Key(Arrays.copyOfRange(bytes, offset, bytes.length));
  }

  /**
   * Greater than every key that begins with this one, smaller than any greater key that does not.
   */
  Key end() {
    byte[] end = Arrays.copyOf(bytes, bytes.length + 1);
    end[bytes.length] = AFTER_EVERYTHING;
    return new Key(end);
  }

  boolean startsWith(Key prefix) {
    int length = prefix.bytes.length;
    return bytes.length >= length && Arrays.equals(bytes, 0, length, prefix.bytes, 0, length);
  }

  /** Sorts before every value of the kind this is the key of. */
  Key kind() {
    return new Key(new byte[] {bytes[0]});
  }

  /** Sorts after every value of the kind this is the key of, and before any of the next kind. */
  Key kindEnd() {
    return new Key(new byte[] {(byte) (bytes[0] + 1)});
  }

  @Override
  public int compareTo(Key other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
