package io.allotment.embedded.server;

import io.allotment.embedded.durable.DataDirectory;
import io.allotment.embedded.durable.DurableStore;
import java.nio.file.Path;

/** A store in a directory that is thrown away. */
record ScratchStore(DataDirectory directory, DurableStore store) implements AutoCloseable {

  private ScratchStore(DataDirectory directory) {
    this(directory, DurableStore.open(directory));
  }

  ScratchStore(Path directory) {
    this(DataDirectory.acquire(directory));
  }

  @Override
  public void close() {
    store.close();
    directory.close();
  }
}
