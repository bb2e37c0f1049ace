package io.allotment.embedded.server;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Small numbers as the store keeps them. */
final class IntegerType extends BasicDataType<Integer> {

  @Override
  public int getMemory(Integer value) {
    return Integer.BYTES;
  }

  @Override
  public void write(WriteBuffer buffer, Integer value) {
    buffer.putVarInt(value);
  }

  @Override
  public Integer read(ByteBuffer buffer) {
    return DataUtils.readVarInt(buffer);
  }

  @Override
  public Integer[] createStorage(int size) {
    return new Integer[size];
  }
}
