package io.allotment.standalone.move;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.standalone.backup.Installation;
import io.allotment.standalone.task.Arguments;
import io.allotment.standalone.task.RefusedException;
import io.allotment.standalone.task.Task;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;

/**
 * Moves all databases of an installation to a MongoDB server and proves that they arrived. The
 * installation is only read. A move that was interrupted goes on when it is begun again.
 *
 * @param alone whether each service will run once, so that a server without replicas will do
 */
public record Move(Path data, String to, boolean alone) implements Task {

  /**
   * As written on the command line.
   *
   * @throws RefusedException if it is written wrongly
   */
  public static Move of(List<String> written) {
    Arguments arguments =
        Arguments.of(
            written, List.of("move", "--to=mongodb://…", "--allotment.data=DIRECTORY", "--alone"));
    return new Move(arguments.data(), arguments.value("--to"), arguments.has("--alone"));
  }

  @Override
  public void run(PrintStream out) {
    Server server = Server.at(to);
    Installation installation = Installation.existing(data);
    try (MongoClient there = server.connect()) {
      Server.requireFit(there, alone);
      move(installation, new End(there), out);
      tellWhatIsNext(out);
    } catch (MongoException e) {
      throw Trouble.with(server.hosts(), e);
    }
  }

  private static void move(Installation installation, End target, PrintStream out) {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(installation.database());
        MongoClient here = MongoClients.create(database.connectionString())) {
      move(Mark.of(installation), new End(here), target, out);
    }
  }

  private static void move(Mark mark, End source, End target, PrintStream out) {
    List<MongoNamespace> collections = source.collections(source.databases());
    if (collections.isEmpty()) {
      throw new RefusedException("The database is empty: there is nothing to move.");
    }
    SortedSet<String> databases = Comparison.databases(collections);
    out.println(
        mark.claim(target, databases)
            ? "Going on with the move that was interrupted:"
            : "Moving %d collections:".formatted(collections.size()));
    new Copy(source, target, out).collections(collections);
    out.println("Comparing what each end reads back:");
    new Comparison(source, target, out).of(collections);
    Mark.remove(target, databases);
  }

  private void tellWhatIsNext(PrintStream out) {
    out.printf("%nEverything is there. What to do next:%n");
    out.printf("  1. Start no Allotment on %s any more; keep it until all is well.%n", data);
    out.printf("  2. Give the services the keys in %s: what was signed with%n", keys());
    out.printf("     them, and the links and tokens people have, then stay valid.%n");
    out.printf("  3. Start the services with allotment.mongo.uri set to that address%s.%n", once());
  }

  private Path keys() {
    return data.resolve("keys");
  }

  private String once() {
    return alone ? ",%n     each once and with allotment.mongo.alone=true".formatted() : "";
  }
}
