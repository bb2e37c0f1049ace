package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

  private static final Set<Thread.State> STOPPED =
      EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED);

  @TempDir private Path directory;
  private DataDirectory held;
  private DurableStore store;
  private GroupCommit commits;
  private StoredMap<Long, String> map;

  @BeforeEach
  void open() {
    held = DataDirectory.acquire(directory);
    store = DurableStore.open(held);
    commits = new GroupCommit(store);
    map = store.map("values", LongDataType.INSTANCE, StringDataType.INSTANCE);
  }

  @AfterEach
  void close() {
    held.close();
  }

  private long put(String scope, long key) {
    return commits.apply(scope, () -> put(key, "value")).ticket();
  }

  private long put(long key, String value) {
    map.put(key, value);
    return commits.newest("all");
  }

  private void backup(Path to) {
    try (DataDirectory empty = DataDirectory.acquire(to)) {
      commits.backup(empty);
    }
  }

  private long version() {
    return store.files().file().version().number();
  }

  @Test
  void whatManyWaitForIsWrittenTogether() {
    long before = version();
    for (int key = 0; key < 100; key++) {
      put("all", key);
    }
    for (long ticket = commits.newest("all"); ticket > 0; ticket--) {
      commits.await(ticket);
    }
    assertThat(version()).isEqualTo(before + 1);
    store.close();
  }

  @Test
  void nothingIsWrittenWhileAChangeIsUnderWay() throws InterruptedException {
    long earlier = put("all", 1);
    long before = version();
    Thread waiting = Thread.ofPlatform().unstarted(() -> commits.await(earlier));
    commits.apply(
        "all",
        () -> {
          put(2, "one half");
          waiting.start();
          while (!STOPPED.contains(waiting.getState())) {
            Thread.onSpinWait();
          }
          assertThat(version()).isEqualTo(before);
          return put(3, "the other half");
        });
    waiting.join();
    assertThat(version()).isEqualTo(before + 1);
    store.close();
  }

  @Test
  void whoSeesAChangeSeesItsTicket() {
    long other = put("other", 0);
    long ticket = commits.apply("all", () -> put(1, "value")).answer();
    assertThat(ticket).isGreaterThan(other).isEqualTo(commits.newest("all"));
    assertThat(commits.newest("other")).isEqualTo(other);
    store.close();
  }

  @Test
  void nothingIsAcknowledgedAfterTheDiskHasRefused() {
    long ticket = put("all", 1);
    map.now().getStore().getFileStore().close();

    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> commits.await(ticket))
        .withMessageContaining("disk");
    assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> put("all", 2));
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> backup(directory.resolve("backup")));
  }
}
