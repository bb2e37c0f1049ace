package io.allotment.embedded.durable;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keys behind a gate: the thread that renews the file waits before those that are not let in. */
final class GatedKeys extends BasicDataType<Long> {

  private long before = Long.MAX_VALUE;
  private boolean waiting;
  private @Nullable Error failure;

  /** Lets in the keys before that one. */
  synchronized void open(long key) {
    before = key;
    notifyAll();
  }

  /** Lets whoever comes to the gate now fail. */
  synchronized void fail(Error with) {
    failure = with;
    notifyAll();
  }

  /** Lets everybody in. */
  synchronized void open() {
    failure = null;
    open(Long.MAX_VALUE);
  }

  /** Whether the copying has come to the gate and waits there. */
  synchronized boolean holds() {
    return waiting;
  }

  private synchronized void pass(long key) {
    try {
      while (key >= before && failure == null) {
        waiting = true;
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting = false;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int compare(Long one, Long other) {
    if (Thread.currentThread().getName().equals(Renewal.THREAD)) {
      pass(Math.max(one, other));
    }
    return Long.compare(one, other);
  }

  @Override
  public int getMemory(Long key) {
    return Long.BYTES;
  }

  @Override
  public void write(WriteBuffer buffer, Long key) {
    buffer.putVarLong(key);
  }

  @Override
  public Long read(ByteBuffer buffer) {
    return DataUtils.readVarLong(buffer);
  }

  @Override
  public Long[] createStorage(int size) {
    return new Long[size];
  }
}
