package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  @Test
  void concurrentAppendsTravelTogether() throws Exception {
    try (TestServer server = new TestServer();
        LogProbe log = new LogProbe(server.database(), LogSettings.onlyProcess())) {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int w = 0; w < 32; w++) {
        writers.add(
            () -> {
              for (int i = 0; i < 20; i++) {
                log.append(LogProbe.event("T", "x"));
              }
              return null;
            });
      }
      try (var threads = Executors.newFixedThreadPool(writers.size())) {
        for (var writer : threads.invokeAll(writers)) {
          writer.get();
        }
      }
      assertThat(log.log.head()).isEqualTo(641);
      assertThat(server.inserts()).isLessThan(320);
    }
  }

  @Test
  void anAppendAloneCostsOneInsert() {
    try (TestServer server = new TestServer();
        LogProbe log = new LogProbe(server.database(), LogSettings.onlyProcess())) {
      long marker = log.source(LogProbe.tagged("squad:x")).marker();
      log.append(
          LogProbe.unless(LogProbe.tagged("squad:x"), marker), LogProbe.event("T", "a", "squad:x"));
      assertThat(server.inserts()).isEqualTo(1);
    }
  }
}
