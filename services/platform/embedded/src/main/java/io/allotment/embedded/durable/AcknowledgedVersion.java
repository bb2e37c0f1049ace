package io.allotment.embedded.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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
  private static final int LENGTH = 3 * Long.BYTES;

  private final FileChannel file;
  private int next;

  private AcknowledgedVersion(FileChannel file) {
    this.file = file;
  }

  static AcknowledgedVersion open(Path path) throws IOException {
    return new AcknowledgedVersion(
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** The version, or nothing where none was ever written or neither slot can be read. */
  Optional<Version> read() throws IOException {
    Version newest = null;
    for (int slot = 0; slot < 2; slot++) {
      ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
      if (file.read(bytes, (long) slot * SLOT) == LENGTH) {
        Version version = new Version(bytes.getLong(0), bytes.getLong(Long.BYTES));
        boolean whole = bytes.getLong(2 * Long.BYTES) == checksum(bytes);
        if (whole && (newest == null || version.compareTo(newest) > 0)) {
          newest = version;
          next = 1 - slot;
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  void write(Version version) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(LENGTH).putLong(version.file()).putLong(version.number());
    bytes.putLong(checksum(bytes)).flip();
    for (long at = (long) next * SLOT; bytes.hasRemaining(); ) {
      at += file.write(bytes, at);
    }
    next = 1 - next;
  }

  void sync() throws IOException {
    file.force(true);
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.slice(0, 2 * Long.BYTES));
    return checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
