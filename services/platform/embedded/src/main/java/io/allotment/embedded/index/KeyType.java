package io.allotment.embedded.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keys as the store keeps them. On a page, where they stand in order, each is what it shares with
 * the one before (how much), and the rest of its bytes: neighbours in an index differ in little
 * more than the document they lead to, and what is written for a commit is mostly pages of indexes.
 */
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
  public void write(WriteBuffer buffer, Object page, int count) {
    Key[] keys = (Key[]) page;
    Key before = Key.EMPTY;
    for (int i = 0; i < count; i++) {
      int shared = keys[i].sharedWith(before);
      int rest = keys[i].length() - shared;
      buffer.putVarInt(shared).putVarInt(rest).put(keys[i].bytes(), shared, rest);
      before = keys[i];
    }
  }

  @Override
  public void read(ByteBuffer buffer, Object page, int count) {
    Key[] keys = (Key[]) page;
    Key before = Key.EMPTY;
    for (int i = 0; i < count; i++) {
      int shared = DataUtils.readVarInt(buffer);
      int rest = DataUtils.readVarInt(buffer);
      byte[] bytes = Arrays.copyOf(before.bytes(), shared + rest);
      buffer.get(bytes, shared, rest);
      keys[i] = new Key(bytes);
      before = keys[i];
    }
  }

  @Override
  public Key[] createStorage(int size) {
    return new Key[size];
  }
}
