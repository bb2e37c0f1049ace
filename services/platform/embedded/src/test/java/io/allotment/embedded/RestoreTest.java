package io.allotment.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Backups put back, whole ones and others. */
class RestoreTest extends GardenFixture {

  private static final int WRITERS = 4;
  private static final int BACKUPS = 3;
  private static final int A_FEW = 40;

  private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(WRITERS);
  private final Semaphore written = new Semaphore(0);
  private final AtomicBoolean enough = new AtomicBoolean();

  /** Each command inserts two documents: both are there or neither, and none after a gap. */
  @Test
  void aBackupTakenUnderLoadHoldsAllThatWasAcknowledgedBeforeAndNothingByHalves() throws Exception {
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        writers.add(threads.submit(() -> insertPairs(number)));
      }
      try {
        for (int i = 0; i < BACKUPS; i++) {
          awaitMore();
          assertBackup(directory.resolve("backup" + i), directory.resolve("restored" + i));
        }
      } finally {
        enough.set(true);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  private void assertBackup(Path backup, Path restored) {
    int[] before = IntStream.range(0, WRITERS).map(acknowledged::get).toArray();
    database.backup(backup);
    int[] after = IntStream.range(0, WRITERS).map(acknowledged::get).toArray();
    EmbeddedDatabase.restore(backup, restored);
    assertPrefix(restored, before, after);
  }

  private void insertPairs(int writer) {
    for (int n = 1; !enough.get(); n++) {
      beds.insertMany(List.of(half(writer, n, "left"), half(writer, n, "right")));
      acknowledged.set(writer, n);
      written.release();
    }
  }

  private static Document half(int writer, int n, String side) {
    return new Document("writer", writer).append("n", n).append("side", side);
  }

  private void awaitMore() throws InterruptedException {
    written.drainPermits();
    assertThat(written.tryAcquire(A_FEW, 5, TimeUnit.MINUTES)).isTrue();
  }

  private static void assertPrefix(Path restored, int[] before, int[] after) {
    try (EmbeddedDatabase copy = EmbeddedDatabase.open(restored);
        MongoClient reader = MongoClients.create(copy.connectionString())) {
      MongoCollection<Document> found = reader.getDatabase("garden").getCollection("beds");
      for (int writer = 0; writer < WRITERS; writer++) {
        Set<Integer> left = numbers(found, writer, "left");
        assertThat(left).isEqualTo(numbers(found, writer, "right"));
        // One more than was acknowledged may be on disk already.
        assertThat(left.size()).isBetween(before[writer], after[writer] + 1);
        assertThat(left)
            .containsExactlyElementsOf(IntStream.rangeClosed(1, left.size()).boxed().toList());
      }
    }
  }

  private static Set<Integer> numbers(MongoCollection<Document> in, int writer, String side) {
    Set<Integer> numbers = new TreeSet<>();
    in.find(new Document("writer", writer).append("side", side))
        .forEach(each -> numbers.add(each.getInteger("n")));
    return numbers;
  }

  private Path backup() {
    beds.insertMany(List.of(bed(1, "kale"), bed(2, "leek")));
    Path backup = directory.resolve("backup");
    database.backup(backup);
    return backup;
  }

  private static void assertRefused(Path backup, Path to, String says) {
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> EmbeddedDatabase.restore(backup, to))
        .withMessageContaining(says);
  }

  @Test
  void aDirectoryThatHoldsADatabaseIsLeftAlone() {
    Path backup = backup();
    Path other = directory.resolve("other");
    EmbeddedDatabase.open(other).close();

    assertRefused(backup, other, "Move its files away");
    assertRefused(backup, directory.resolve("data"), "in use");
    assertThat(ids(beds.find(eq(1)))).containsExactly(1);
  }

  @Test
  void aRestoreCutShortIsNoDatabase() throws IOException {
    Path backup = backup();
    Path cut = Files.createDirectories(directory.resolve("cut"));
    byte[] whole = Files.readAllBytes(backup.resolve("database.mv"));
    for (int length : new int[] {0, whole.length / 2, whole.length}) {
      Files.write(cut.resolve("database.mv"), Arrays.copyOf(whole, length));
      assertThatExceptionOfType(EmbeddedDatabaseException.class)
          .isThrownBy(() -> EmbeddedDatabase.open(cut))
          .withMessageContaining("put back");
      assertRefused(backup, cut, "part of one");
    }
    Files.delete(cut.resolve("database.mv"));
    EmbeddedDatabase.restore(backup, cut);
    EmbeddedDatabase.open(cut).close();
  }

  @Test
  void aBackupThatIsNotWholeIsNotRestored() throws IOException {
    Path backup = backup();
    Path file = backup.resolve("database.mv");
    byte[] whole = Files.readAllBytes(file);
    Path target = directory.resolve("target");
    for (int length = 0; length < whole.length; length += 4096) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(backup, target, "no whole backup");
    }
    Files.write(file, whole);
    EmbeddedDatabase.restore(backup, target);
    EmbeddedDatabase.open(target).close();
  }

  @Test
  void aDirectoryWithoutABackupIsNotRestored() {
    assertRefused(directory.resolve("nothing"), directory.resolve("target"), "no backup");
  }
}
