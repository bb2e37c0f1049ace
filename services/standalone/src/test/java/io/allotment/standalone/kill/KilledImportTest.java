package io.allotment.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.http.Client;
import io.allotment.standalone.http.Client.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the product while rosters are imported, again and again and at no particular moment, and
 * starts it on the same data: what was promised is there, what was not is there as a whole or not
 * at all, and asking again under the same key gets it done once.
 */
class KilledImportTest {

  private static final int KILLS = 5;
  private static final int WRITERS = 3;

  @TempDir private Path data;

  private final long seed = Long.getLong("allotment.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<Writer> all = new ArrayList<>();
  private Product product;

  @AfterEach
  void stop() {
    if (product != null) {
      product.close();
    }
  }

  @Test
  void keepsEveryPromiseAndNothingByHalves() throws Exception {
    System.out.println("The moments of this run come from -Dallotment.seed=" + seed);
    product = Product.on(data);
    for (int kill = 0; kill < KILLS; kill++) {
      List<Writer> writers = writers(kill);
      writeAndKill(writers, 1 + random.nextInt(kill == 0 ? 3 : 40));
      product = Product.on(data);
      try (Client client = product.operator()) {
        for (Writer writer : writers) {
          Opened.check(client, writer);
          repeat(client, writer);
        }
      }
      all.addAll(writers);
    }
    try (Client client = product.operator()) {
      for (Writer writer : all) {
        assertThat(Squads.found(client, writer.squads())).isEqualTo(writer.promised());
      }
      Ledgers.check(client, all.stream().flatMap(writer -> writer.squads().stream()).toList());
    }
    assertThat(all).anyMatch(writer -> !writer.promised().members().isEmpty());
  }

  private List<Writer> writers(int round) {
    return IntStream.range(0, WRITERS)
        .mapToObj(
            w ->
                new Writer(
                    List.of("north-%d-%d".formatted(round, w), "south-%d-%d".formatted(round, w)),
                    new Random(random.nextLong())))
        .toList();
  }

  private void writeAndKill(List<Writer> writers, int afterPromises) throws InterruptedException {
    CountDownLatch promises = new CountDownLatch(afterPromises);
    List<Thread> threads = new ArrayList<>();
    try (Client client = product.operator()) {
      writers.forEach(
          writer -> threads.add(Thread.ofPlatform().start(() -> writer.write(client, promises))));
      boolean reached = promises.await(2, TimeUnit.MINUTES);
      product.kill();
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(writers).extracting(Writer::complaint).containsOnly("");
      assertThat(reached).as("%d requests were done in time", afterPromises).isTrue();
    }
  }

  /** Asks for what was open as before, twice, and then for the same under a key of its own. */
  private static void repeat(Client client, Writer writer) {
    writer
        .open()
        .ifPresent(
            open -> {
              Answer first = client.send(open.request());
              assertThat(first.isDone()).as("%s", first).isTrue();
              writer.settle();
              assertThat(Squads.found(client, writer.squads())).isEqualTo(writer.promised());
              Answer second = client.send(open.request());
              assertThat(second.isDone()).as("%s", second).isTrue();
              assertThat(Squads.found(client, writer.squads())).isEqualTo(writer.promised());
              if (open.deed() instanceof Deed.Import again) {
                Answer fresh = client.send(again.under("again-" + open.request().key()));
                assertThat(fresh.json().path("summary").path("changed").asInt()).isZero();
                assertThat(fresh.json().path("changes")).isEmpty();
              }
            });
  }
}
