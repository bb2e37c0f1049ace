package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.h2.mvstore.MVMap;
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
  private MVMap<Integer, String> map;

  @BeforeEach
  void open() {
    held = DataDirectory.acquire(directory);
    store = DurableStore.open(held);
    commits = new GroupCommit(store);
    map = store.maps().openMap("values");
  }

  @AfterEach
  void close() {
    held.close();
  }

  private long put(String scope, int key) {
    return commits.apply(scope, () -> map.put(key, "value")).ticket();
  }

  @Test
  void whatManyWaitForIsWrittenTogether() {
    long before = store.maps().getCurrentVersion();
    for (int key = 0; key < 100; key++) {
      put("all", key);
    }
    for (long ticket = commits.newest("all"); ticket > 0; ticket--) {
      commits.await(ticket);
    }
    assertThat(store.maps().getCurrentVersion()).isEqualTo(before + 1);
    store.close();
  }

  @Test
  void nothingIsWrittenWhileAChangeIsUnderWay() throws InterruptedException {
    long earlier = put("all", 1);
    long before = store.maps().getCurrentVersion();
    Thread waiting = Thread.ofPlatform().unstarted(() -> commits.await(earlier));
    commits.apply(
        "all",
        () -> {
          map.put(2, "one half");
          waiting.start();
          while (!STOPPED.contains(waiting.getState())) {
            Thread.onSpinWait();
          }
          assertThat(store.maps().getCurrentVersion()).isEqualTo(before);
          return map.put(3, "the other half");
        });
    waiting.join();
    assertThat(store.maps().getCurrentVersion()).isEqualTo(before + 1);
    store.close();
  }

  @Test
  void whoSeesAChangeSeesItsTicket() {
    long other = put("other", 0);
    long ticket =
        commits
            .apply("all", () -> map.put(1, "value") == null ? commits.newest("all") : 0)
            .answer();
    assertThat(ticket).isGreaterThan(other).isEqualTo(commits.newest("all"));
    assertThat(commits.newest("other")).isEqualTo(other);
    store.close();
  }

  @Test
  void nothingIsAcknowledgedAfterTheDiskHasRefused() {
    long ticket = put("all", 1);
    store.maps().getFileStore().close();

    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> commits.await(ticket))
        .withMessageContaining("disk");
    assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> put("all", 2));
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> commits.whileStill(() -> {}));
  }
}
