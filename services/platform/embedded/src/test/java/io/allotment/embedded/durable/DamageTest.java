package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever byte of the file the disk changes, nobody reads a value that was never written. */
class DamageTest {

  private static final int VALUES = 60;
  private static final int STEP = 211;

  @TempDir private Path directory;

  private final TreeMap<Long, byte[]> written = new TreeMap<>();
  private final Random random = new Random(11);

  @Test
  void whatIsReadWasWritten() throws IOException {
    try (DataDirectory held = DataDirectory.acquire(directory);
        DurableStore store = DurableStore.open(held);
        GroupCommit commits = new GroupCommit(store)) {
      for (long key = 0; key < VALUES; key += 4) {
        long first = key;
        commits.await(commits.apply("all", () -> write(values(store), first)).ticket());
      }
    }
    Path file = directory.resolve(StoreFiles.DATABASE);
    Path beside = directory.resolve(StoreFiles.ACKNOWLEDGED);
    byte[] whole = Files.readAllBytes(file);
    byte[] acknowledged = Files.readAllBytes(beside);
    int noticed = 0;
    for (int at = 0; at < whole.length; at += STEP) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      Files.write(beside, acknowledged);
      noticed += isNoticed() ? 1 : 0;
    }
    assertThat(noticed).isPositive();
  }

  private static StoredMap<Long, byte[]> values(DurableStore store) {
    return store.map("values", LongDataType.INSTANCE, CheckedBytes.INSTANCE);
  }

  private long write(StoredMap<Long, byte[]> map, long first) {
    for (long key = first; key < first + 4; key++) {
      byte[] value = new byte[200 + random.nextInt(400)];
      random.nextBytes(value);
      written.put(key, value);
      map.put(key, value);
    }
    return first;
  }

  private boolean isNoticed() {
    try (DataDirectory held = DataDirectory.acquire(directory)) {
      DurableStore store = DurableStore.open(held);
      try {
        values(store).now().forEach((key, value) -> assertThat(value).isEqualTo(written.get(key)));
        return false;
      } finally {
        store.abandon(new IllegalStateException("only looked"));
      }
    } catch (MVStoreException | EmbeddedDatabaseException refused) {
      return true;
    }
  }
}
