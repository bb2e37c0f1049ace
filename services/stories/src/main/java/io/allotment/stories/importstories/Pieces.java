package io.allotment.stories.importstories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A file that is kept in pieces, read as one. */
final class Pieces extends InputStream {

  private final IntFunction<byte @Nullable []> pieces;
  private int number;
  private InputStream piece = InputStream.nullInputStream();

  /**
   * @param pieces each by its number, from 0; null after the last
   */
  Pieces(IntFunction<byte @Nullable []> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = piece.read(into, offset, length);
    while (count < 0) {
      byte[] next = pieces.apply(number);
      if (next == null) {
        return -1;
      }
      number++;
      piece = new ByteArrayInputStream(next);
      count = piece.read(into, offset, length);
    }
    return count;
  }
}
