package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewalTest {

  private static final int VALUES = 5_000;

  @TempDir private Path parent;
  private Path directory;
  private DataDirectory held;
  private DurableStore store;
  private GroupCommit commits;
  private Renewal renewal;

  @BeforeEach
  void open() {
    directory = parent.resolve("data");
    held = DataDirectory.acquire(directory);
    store = DurableStore.open(held);
    commits = new GroupCommit(store);
    renewal = new Renewal(store, commits, store.files()::room);
    change(
        () -> {
          for (long key = 0; key < VALUES; key++) {
            map("values").put(key, "value " + key);
          }
        });
  }

  @AfterEach
  void close() {
    commits.close();
    store.close();
    held.close();
  }

  private StoredMap<Long, String> map(String name) {
    return store.map(name, LongDataType.INSTANCE, StringDataType.INSTANCE);
  }

  private void change(Runnable change) {
    Supplier<Boolean> changed =
        () -> {
          change.run();
          return true;
        };
    commits.await(commits.apply("all", changed).ticket());
  }

  private static Map<Long, String> content(StoredMap<Long, String> map) {
    return new HashMap<>(map.now());
  }

  private void reopen() {
    commits.close();
    store.close();
    reopenAfterKill();
  }

  private void reopenAfterKill() {
    held.close();
    held = DataDirectory.acquire(directory);
    store = DurableStore.open(held);
    commits = new GroupCommit(store);
    renewal = new Renewal(store, commits, store.files()::room);
  }

  @Test
  void whatIsChangedMeanwhileIsInTheFreshFileToo() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Map<Long, String>>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int own = writer;
        writers.add(threads.submit(() -> write(own, over)));
      }
      for (int i = 0; i < 5; i++) {
        renewal.renew();
      }
      over.set(true);
      Map<Long, String> expected = new HashMap<>();
      for (Future<Map<Long, String>> writer : writers) {
        expected.putAll(writer.get());
      }
      assertThat(content(map("values"))).isEqualTo(expected);
      assertThat(content(map("made later"))).isEqualTo(Map.of(1L, "one"));
      reopen();
      assertThat(store.files().file().version().file()).isEqualTo(5);
      assertThat(content(map("values"))).isEqualTo(expected);
      assertThat(content(map("made later"))).isEqualTo(Map.of(1L, "one"));
    }
  }

  /** Changes the keys that are its own, one in four, and answers what it has left there. */
  private Map<Long, String> write(int own, AtomicBoolean over) {
    Random random = new Random(own);
    Map<Long, String> left = new HashMap<>();
    for (long key = own; key < VALUES; key += 4) {
      left.put(key, "value " + key);
    }
    for (int n = 0; n < 200 || !over.get(); n++) {
      long key = random.nextInt(VALUES / 4) * 4L + own;
      String value = own + " wrote " + n;
      if (random.nextInt(3) == 0) {
        left.remove(key);
        change(() -> map("values").remove(key));
      } else {
        left.put(key, value);
        change(() -> map("values").put(key, value));
      }
      if (n == 100) {
        change(() -> map("made later").put(1L, "one"));
      }
    }
    return left;
  }

  @Test
  void aReaderFinishesInTheFileItBeganIn() throws Exception {
    try (var threads = Executors.newCachedThreadPool()) {
      MVStore old = store.reading(() -> readWhileRenewed(threads));
      assertThat(old.isClosed()).isTrue();
    }
    assertThat(map("values").now().get(0L)).isEqualTo("changed");
  }

  private MVStore readWhileRenewed(ExecutorService threads) {
    MVStore old = map("values").now().getStore();
    Cursor<Long, String> cursor = map("values").now().cursor(null);
    await(threads.submit(this::renew));
    await(threads.submit(() -> change(() -> map("values").put(0L, "changed"))));
    long read = 0;
    while (cursor.hasNext()) {
      assertThat(cursor.next()).isEqualTo(read++);
    }
    assertThat(read).isEqualTo(VALUES);
    assertThat(map("values").now().get(0L)).isEqualTo("value 0");
    assertThat(old.isClosed()).isFalse();
    return old;
  }

  private void renew() {
    try {
      renewal.renew();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(Future<?> other) {
    try {
      other.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCopyThatWasNotFinishedIsThrownAway() throws IOException {
    StoreFile unfinished = store.files().begin();
    unfinished.write();
    unfinished.retire();
    store.close();
    reopenAfterKill();

    assertThat(directory.resolve(StoreFiles.NEXT)).doesNotExist();
    assertThat(content(map("values"))).hasSize(VALUES);
  }

  @Test
  void aFileThatTookThePlaceButWasNotRecordedIsOpened() throws IOException {
    byte[] acknowledged = Files.readAllBytes(directory.resolve(StoreFiles.ACKNOWLEDGED));
    renewal.renew();
    store.close();
    Files.write(directory.resolve(StoreFiles.ACKNOWLEDGED), acknowledged);
    reopenAfterKill();

    assertThat(content(map("values"))).hasSize(VALUES);
  }

  @Test
  void aMapThatIsRemovedMeanwhileDoesNotComeBack() throws IOException {
    StoreFile next = store.files().begin();
    commits.between(() -> store.maps().beginCopies(next));
    List<Copy<?, ?>> begun = store.maps().copies();
    change(() -> store.remove("values"));
    change(() -> map("values").put(1L, "made anew"));

    assertThat(store.maps().copies()).hasSize(1).doesNotContainAnyElementsOf(begun);
    store.files().abandon(next);
    commits.between(store.maps()::endCopies);
    renewal.renew();
    assertThat(content(map("values"))).isEqualTo(Map.of(1L, "made anew"));
  }

  @Test
  void mapsComeAndGoWhileTheFileIsRenewed() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Long> rounds = threads.submit(() -> removeAndMake(over));
      for (int i = 0; i < 3; i++) {
        while (!renewal.renew()) {
          Thread.onSpinWait();
        }
      }
      over.set(true);
      long last = rounds.get();
      reopen();
      assertThat(content(map("other"))).isEqualTo(Map.of(last, "the last"));
      assertThat(content(map("values"))).hasSize(VALUES);
    }
  }

  private long removeAndMake(AtomicBoolean over) {
    long round = 0;
    while (!over.get()) {
      long next = ++round;
      change(() -> map("other").put(next, "the last"));
      if (round % 50 == 0) {
        change(() -> store.remove("other"));
      }
    }
    long last = round + 1;
    change(
        () -> {
          store.remove("other");
          map("other").put(last, "the last");
        });
    return last;
  }

  @Test
  void whatIsGivenUpLeavesTheFileAsItWas() {
    StoreFile before = store.files().file();
    renewal.close();

    assertThatIOException().isThrownBy(renewal::renew);
    assertThat(store.files().file()).isSameAs(before);
    assertThat(directory.resolve(StoreFiles.NEXT)).doesNotExist();
    change(() -> map("values").put(0L, "changed"));
    reopen();
    assertThat(map("values").now().get(0L)).isEqualTo("changed");
  }
}
