package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However a collection is written, overwritten and deleted from, by several writers at once, the
 * file is at no time larger than twice a fresh copy of its content, once it is of some size.
 */
class SpaceTest {

  private static final int WRITERS = 6;
  private static final int VALUES = 9_000;
  private static final int CHANGES = 9_000;
  private static final long SOME_SIZE = Renewal.SMALL + (2 << 20);

  @TempDir private Path directory;

  /** What writers do to a map of so many values, in the order of the changes. */
  enum Load {
    OVERWRITE_ANY {
      @Override
      void change(StoredMap<Long, byte[]> map, long n, Random random) {
        map.put((long) random.nextInt(VALUES), value(random));
      }
    },
    OVERWRITE_FEW {
      @Override
      void change(StoredMap<Long, byte[]> map, long n, Random random) {
        map.put(random.nextInt(40) * 300L, value(random));
      }
    },
    ADD_AND_DELETE_THE_OLDEST {
      @Override
      void change(StoredMap<Long, byte[]> map, long n, Random random) {
        map.put(VALUES + n, value(random));
        map.remove(n);
      }
    },
    DELETE_THE_OLDEST {
      @Override
      void change(StoredMap<Long, byte[]> map, long n, Random random) {
        if (n < VALUES * 9 / 10) {
          map.remove(n);
        }
      }
    },
    DELETE_ANY {
      @Override
      void change(StoredMap<Long, byte[]> map, long n, Random random) {
        map.remove((long) random.nextInt(VALUES));
      }
    };

    abstract void change(StoredMap<Long, byte[]> map, long n, Random random);
  }

  @ParameterizedTest
  @EnumSource
  void theFileStaysWithinTwiceItsContent(Load load) throws Exception {
    try (DataDirectory held = DataDirectory.acquire(directory.resolve("data"));
        DurableStore store = DurableStore.open(held);
        GroupCommit commits = new GroupCommit(store);
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      StoredMap<Long, byte[]> map = values(store);
      commits.await(commits.apply("all", () -> fill(map)).ticket());
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(writer);
        writers.add(threads.submit(() -> write(commits, map, load, next, random)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  private static StoredMap<Long, byte[]> values(DurableStore store) {
    return store.map("values", LongDataType.INSTANCE, ByteArrayDataType.INSTANCE);
  }

  private void write(
      GroupCommit commits, StoredMap<Long, byte[]> map, Load load, AtomicInteger next, Random of) {
    for (int n = next.getAndIncrement(); n < CHANGES; n = next.getAndIncrement()) {
      long change = n;
      var applied =
          commits.apply(
              "all",
              () -> {
                load.change(map, change, of);
                return change;
              });
      commits.await(applied.ticket());
      if (n % 1_500 == 0) {
        assertSmall(commits);
      }
    }
  }

  /** A copy of what is on disk now, opened and renewed, is as small as its content can be. */
  private void assertSmall(GroupCommit commits) {
    try {
      Path copy = Files.createTempDirectory(directory, "copy");
      try (DataDirectory held = DataDirectory.acquire(copy)) {
        commits.backup(held);
        long size = Files.size(copy.resolve(StoreFiles.DATABASE));
        assertThat(size).isLessThanOrEqualTo(Math.max(2 * renewed(held, copy), SOME_SIZE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long renewed(DataDirectory held, Path copy) throws IOException {
    try (DurableStore store = DurableStore.open(held);
        GroupCommit commits = new GroupCommit(store)) {
      values(store);
      new Renewal(store, commits, store.files()::room).renew();
    }
    return Files.size(copy.resolve(StoreFiles.DATABASE));
  }

  private static int fill(StoredMap<Long, byte[]> map) {
    Random random = new Random(7);
    for (long key = 0; key < VALUES; key++) {
      map.put(key, value(random));
    }
    return VALUES;
  }

  private static byte[] value(Random random) {
    byte[] value = new byte[400 + random.nextInt(600)];
    random.nextBytes(value);
    return value;
  }
}
