package io.allotment.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.standalone.backup.RestoreBackup;
import io.allotment.standalone.backup.TakeBackup;
import io.allotment.standalone.http.Client;
import io.allotment.standalone.move.Events;
import io.allotment.standalone.move.Move;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator does with a whole installation. A backup is taken while it is written to, it is
 * killed, and what was restored is started: everything promised before is there, what was under way
 * is there as a whole or not at all, and the operator's token opens it. Then it is moved to another
 * server, where its service reads the same history.
 */
class OperatorTest {

  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());
  private static final int MEANWHILE = 5;

  @TempDir private Path root;

  private final Deed before = new Deed.Import(List.of("orchard", "meadow"), 7, true);
  private final Writer writer = new Writer(List.of("north", "south"), new Random(1));

  @Test
  void whatIsBackedUpRestoredAndMovedStaysWhatItIs() throws Exception {
    Path again = root.resolve("again");
    backUpUnderWrites();
    new RestoreBackup(root.resolve("backup"), again).run(NOWHERE);
    startAndLook(again);
    moveAndCompare(again);
  }

  private void startAndLook(Path restored) throws Exception {
    try (Product again = Product.on(restored);
        Client client = again.operator()) {
      Squads expected = before.doneTo(Squads.NONE);
      List<String> promised = List.of("orchard", "meadow");
      assertThat(Squads.found(client, promised)).isEqualTo(expected);
      Ledgers.check(client, promised);
      Ledgers.check(client, Squads.found(client, writer.squads()).members().keySet());
    }
  }

  private void backUpUnderWrites() throws Exception {
    Path data = root.resolve("data");
    CountDownLatch first = new CountDownLatch(MEANWHILE);
    try (Product product = Product.on(data);
        Client client = product.operator()) {
      assertThat(client.send(before.under("before")).isDone()).isTrue();
      Thread writing = Thread.ofPlatform().start(() -> writer.write(client, first));
      assertThat(first.await(2, TimeUnit.MINUTES)).as(writer.complaint()).isTrue();
      new TakeBackup(data, root.resolve("backup")).run(NOWHERE);
      product.kill();
      writing.join();
      assertThat(writer.complaint()).isEmpty();
    }
  }

  private void moveAndCompare(Path data) {
    try (EmbeddedDatabase target = EmbeddedDatabase.open(root.resolve("target"));
        MongoClient there = MongoClients.create(target.connectionString())) {
      new Move(data, target.connectionString(), true).run(NOWHERE);
      try (EmbeddedDatabase source = EmbeddedDatabase.open(data.resolve("database"));
          MongoClient here = MongoClients.create(source.connectionString())) {
        assertThat(Events.of(there)).isNotEmpty().isEqualTo(Events.of(here));
      }
    }
  }
}
