package io.allotment.embedded.index;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys as the store keeps them: a length and the bytes. */
public final class KeyType extends BasicDataType<Key> {

  public static final KeyType INSTANCE = new KeyType();

  private static final int OVERHEAD = 48;

  private KeyType() {}

  @Override
  public int compare(Key one, Key two) {
    return one.compareTo(two);
  }

  @Override
  public int getMemory(Key key) {
    return OVERHEAD + key.length();
  }

  @Override
  public void write(WriteBuffer buffer, Key key) {
    buffer.putVarInt(key.length()).put(key.bytes());
  }

  @Override
  public Key read(ByteBuffer buffer) {
    byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
    buffer.get(bytes);
    return new Key(bytes);
  }

  @Override
  public Key[] createStorage(int size) {
    return new Key[size];
  }
}
