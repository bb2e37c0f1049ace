package io.allotment.embedded.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * The newest version of the store that anybody was told is safe, kept beside the store. The store
 * itself cannot say it: a file that lost its tail looks like an older file. The number is written
 * after the store was forced to disk and is not forced itself, so it is a lower bound: it survives
 * a killed process exactly and may be a little old after a power failure, never too new.
 *
 * <p>Two slots are written in turn, so that one torn by a power failure leaves the other.
 */
final class AcknowledgedVersion implements AutoCloseable {

  private static final int SLOT = 512;
  private static final int LENGTH = 16;

  private final FileChannel file;
  private int next;

  private AcknowledgedVersion(FileChannel file) {
    this.file = file;
  }

  static AcknowledgedVersion open(Path path) throws IOException {
    return new AcknowledgedVersion(
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** The number, or nothing where none was ever written or neither slot can be read. */
  OptionalLong read() throws IOException {
    long newest = -1;
    for (int slot = 0; slot < 2; slot++) {
      ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
      if (file.read(bytes, (long) slot * SLOT) == LENGTH) {
        long version = bytes.getLong(0);
        if (bytes.getLong(8) == checksum(version) && version > newest) {
          newest = version;
          next = 1 - slot;
        }
      }
    }
    return newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest);
  }

  void write(long version) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(LENGTH).putLong(version).putLong(checksum(version)).flip();
    for (long at = (long) next * SLOT; bytes.hasRemaining(); ) {
      at += file.write(bytes, at);
    }
    next = 1 - next;
  }

  void sync() throws IOException {
    file.force(true);
  }

  private static long checksum(long version) {
    CRC32C checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(version).flip());
    return checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
