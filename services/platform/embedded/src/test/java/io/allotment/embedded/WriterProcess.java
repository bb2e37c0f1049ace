package io.allotment.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * The process that is killed or runs out of disk: writers that race for the next place in a log,
 * each counting in a document of its own what it has got, and overwriting and deleting others all
 * the time, so that the database tidies its file. It says on its output what was acknowledged, a
 * line each, until it is killed or refused.
 */
final class WriterProcess {

  /** Unbuffered beyond one line, so that a line on it was written before the process died. */
  private static final PrintStream OUT =
      new PrintStream(
          new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
          false,
          StandardCharsets.UTF_8);

  private WriterProcess() {}

  /** Starts it on that directory. */
  static Process start(Path directory, String run, int writers) throws IOException {
    return start(List.of(), directory, run, writers);
  }

  /** Starts it with so many KiB as the most that a file may hold, as on a disk that is full. */
  static Process startOnSmallDisk(int most, Path directory, String run, int writers)
      throws IOException {
    String limited = "ulimit -f %d; exec \"$@\"".formatted(most);
    return start(List.of("bash", "-c", limited, "bash"), directory, run, writers);
  }

  private static Process start(List<String> before, Path directory, String run, int writers)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            WriterProcess.class.getName(),
            directory.toString(),
            run,
            String.valueOf(writers)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Arguments: the directory, the name of this run, how many writers. */
  public static void main(String[] arguments) throws Exception {
    EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
    say("open");
    List<Thread> writers = new ArrayList<>();
    try (MongoClient client = MongoClients.create(database.connectionString())) {
      MongoDatabase garden =
          client
              .getDatabase("garden")
              .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
              .withReadConcern(ReadConcern.MAJORITY);
      garden.getCollection("log").createIndex(Indexes.ascending("keys"));
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        String writer = arguments[1] + "." + i;
        writers.add(Thread.ofPlatform().start(() -> writeUntilRefused(garden, writer)));
      }
      for (Thread writer : writers) {
        writer.join();
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static void writeUntilRefused(MongoDatabase garden, String writer) {
    try {
      write(garden, writer);
    } catch (MongoException e) {
      say("refused " + e.getMessage());
    }
  }

  private static void write(MongoDatabase garden, String writer) {
    MongoCollection<Document> log = garden.getCollection("log");
    MongoCollection<Document> counts = garden.getCollection("counts");
    long next = head(log) + 1;
    for (int n = 1; ; n++) {
      next = append(log, next, writer, n) + 1;
      counts.updateOne(eq(writer), inc("count", 1), new UpdateOptions().upsert(true));
      say("counted " + writer + " " + n);
      turn(garden.getCollection("turned"), writer + "/" + n % Turns.DOCUMENTS, n);
    }
  }

  private static void turn(MongoCollection<Document> turned, String id, int n) {
    if (Turns.deletes(n)) {
      turned.deleteOne(eq(id));
    } else {
      turned.replaceOne(eq(id), Turns.document(id, n), new ReplaceOptions().upsert(true));
    }
    say("turned " + id + " " + n);
  }

  private static long append(MongoCollection<Document> log, long from, String writer, int n) {
    for (long position = from; ; position++) {
      try {
        log.insertOne(
            new Document("_id", position)
                .append("event", writer + "#" + n)
                .append("keys", List.of("writer:" + writer, "all")));
        say("appended " + position + " " + writer + "#" + n);
        return position;
      } catch (MongoWriteException occupied) {
        if (occupied.getError().getCode() != 11000) {
          throw occupied;
        }
      }
    }
  }

  private static long head(MongoCollection<Document> log) {
    Document last = log.find().sort(descending("_id")).limit(1).first();
    return last == null ? 0 : last.getLong("_id");
  }

  private static void say(String line) {
    synchronized (OUT) {
      OUT.print(line + " .\n");
      OUT.flush();
    }
  }
}
