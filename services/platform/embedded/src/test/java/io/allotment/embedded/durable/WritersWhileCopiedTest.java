package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer waits for that is faster than the copying of the file. */
class WritersWhileCopiedTest {

  private static final int VALUES = 20_000;
  private static final int SIZE = 1_000;
  private static final int AT_ONCE = 20;

  @TempDir private Path directory;
  private final GatedKeys keys = new GatedKeys();
  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong written = new AtomicLong();
  private final Random random = new Random(3);
  private DataDirectory held;
  private DurableStore store;
  private GroupCommit commits;
  private StoredMap<Long, byte[]> map;
  private Thread writer = new Thread();
  private volatile boolean over;

  @BeforeEach
  void fill() {
    held = DataDirectory.acquire(directory.resolve("data"));
    store = DurableStore.open(held);
    commits = new GroupCommit(store, room::get);
    map = store.map("values", keys, ByteArrayDataType.INSTANCE);
    write(0, VALUES);
  }

  @AfterEach
  void close() throws InterruptedException {
    over = true;
    keys.open();
    writer.join();
    commits.close();
    store.close();
    held.close();
  }

  private void write(long first, int count) {
    var applied =
        commits.apply(
            "all",
            () -> {
              for (long key = first; key < first + count; key++) {
                byte[] value = new byte[SIZE];
                random.nextBytes(value);
                map.put(key, value);
              }
              return count;
            });
    commits.await(applied.ticket());
    written.incrementAndGet();
  }

  /** Overwrites values, without an end. */
  private void startWriter() {
    over = false;
    writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (long key = 0; !over; key = (key + AT_ONCE) % VALUES) {
                    write(key, AT_ONCE);
                  }
                });
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(5)).until(condition);
  }

  /** Nothing moves: the copying has come to the gate, and the writer waits for it. */
  private void awaitStandstill() {
    until(() -> keys.holds() && writer.getState() == Thread.State.WAITING);
  }

  private long files() {
    return store.files().file().version().file();
  }

  @Test
  void aWriterGoesOnWithEachPartThatIsCopied() {
    keys.open(0);
    startWriter();
    for (int quarter = 1; quarter < 4; quarter++) {
      awaitStandstill();
      assertThat(store.size()).isLessThan(2L * VALUES * SIZE);
      long before = written.get();
      keys.open(VALUES / 4L * quarter);
      until(() -> written.get() > before);
    }
    awaitStandstill();
    assertThat(files()).as("the copy is not done").isZero();
    keys.open();
    until(() -> files() > 0);
  }

  @Test
  void aCopyThatFailsLetsTheWriterGoOnAndIsMadeAgainLater() throws InterruptedException {
    keys.open(VALUES / 2);
    startWriter();
    awaitStandstill();
    over = true;
    keys.fail(new OutOfMemoryError("as if the heap were full"));
    writer.join();
    until(() -> store.maps().copies().isEmpty());
    assertThat(files()).isZero();

    keys.open();
    startWriter();
    until(() -> files() > 0);
  }

  @Test
  void whoClosesLetsTheWriterGoOn() throws InterruptedException {
    keys.open(VALUES / 2);
    startWriter();
    awaitStandstill();
    over = true;
    Thread closing = Thread.ofPlatform().start(commits::close);
    writer.join();
    assertThat(files()).isZero();
    keys.open();
    closing.join();
  }

  @Test
  void aDiskWithoutRoomForACopyIsSaidOnceAndTriedAgain() {
    room.set(VALUES * SIZE);
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      startWriter();
      until(() -> store.size() > 3L * VALUES * SIZE);
      room.set(Long.MAX_VALUE);
      until(() -> files() > 0);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Make room");
  }
}
