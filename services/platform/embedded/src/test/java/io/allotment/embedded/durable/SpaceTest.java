package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceTest {

  private static final int VALUES = 600;
  private static final int CHANGES = 1_500;

  @TempDir private Path directory;
  private final Random random = new Random(7);

  private long size() throws IOException {
    return Files.size(directory.resolve("database.mv"));
  }

  private byte[] value() {
    byte[] value = new byte[500];
    random.nextBytes(value);
    return value;
  }

  /** Each change writes some 12 KB at least, so that without reuse these would be 18 MB. */
  @Test
  void theFileStaysSmallHoweverOftenItsContentIsWritten() throws IOException {
    long largest = 0;
    try (DataDirectory held = DataDirectory.acquire(directory);
        DurableStore store = DurableStore.open(held)) {
      GroupCommit commits = new GroupCommit(store);
      MVMap<Integer, byte[]> map = store.maps().openMap("values");
      commits.await(commits.apply("all", () -> fill(map)).ticket());
      for (int i = 0; i < CHANGES; i++) {
        int key = random.nextInt(VALUES);
        commits.await(commits.apply("all", () -> map.put(key, value())).ticket());
        largest = Math.max(largest, size());
      }
    }
    assertThat(largest).isLessThan(6 << 20);
    assertThat(size()).isLessThan(3 << 20);
  }

  private int fill(MVMap<Integer, byte[]> map) {
    for (int key = 0; key < VALUES; key++) {
      map.put(key, value());
    }
    return VALUES;
  }
}
