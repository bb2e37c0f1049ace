package io.allotment.embedded.durable;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Bytes kept with a checksum, so that what the disk has changed is refused when it is read. */
public final class CheckedBytes extends BasicDataType<byte[]> {

  public static final CheckedBytes INSTANCE = new CheckedBytes();

  private CheckedBytes() {}

  @Override
  public int getMemory(byte[] value) {
    return value.length + Integer.BYTES;
  }

  @Override
  public void write(WriteBuffer buffer, byte[] value) {
    buffer.putVarInt(value.length).putInt(checksum(value)).put(value);
  }

  /**
   * Reads what was written.
   *
   * @throws org.h2.mvstore.MVStoreException when it is something else
   */
  @Override
  public byte[] read(ByteBuffer buffer) {
    int length = DataUtils.readVarInt(buffer);
    int checksum = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw damaged();
    }
    byte[] value = new byte[length];
    buffer.get(value);
    if (checksum(value) != checksum) {
      throw damaged();
    }
    return value;
  }

  private static RuntimeException damaged() {
    return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A checksum is not right");
  }

  private static int checksum(byte[] value) {
    CRC32C checksum = new CRC32C();
    checksum.update(value);
    return (int) checksum.getValue();
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }

  @Override
  public int compare(byte[] one, byte[] other) {
    return Arrays.compare(one, other);
  }
}
