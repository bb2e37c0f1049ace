package io.allotment.standalone.http;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.allotment.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/**
 * How long it takes from an acknowledged command in any service until the community's view shows
 * it, and until an open screen does: 500 squads, 50,000 open operational stories, 50 commands a
 * second. Times are given as ratios to one append, an acknowledged insert of one document into an
 * embedded database on the same disk, which is done all the while. A screen is one that looks again
 * when it is told that something changed, as the pages do.
 */
public final class FreshnessBenchmark {

  private static final int SQUADS = 500;
  private static final int STORIES = 50_000;
  private static final int A_SECOND = 50;
  private static final Duration WARMING = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private FreshnessBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("freshness");
    try (Installation product = new Installation(data.resolve("product"));
        Client admin = product.script(product.operatorToken());
        Screen screen = new Screen(product)) {
      Gardens gardens = new Gardens(admin, SQUADS, STORIES);
      gardens.layOut();
      System.out.printf("%d squads, %d stories are there%n", SQUADS, STORIES);
      try (Appends appends = new Appends(data.resolve("appends"))) {
        run(gardens, admin, screen, appends, WARMING);
        screen.forget();
        appends.forget();
        List<Sighting> seen = run(gardens, admin, screen, appends, MEASURED);
        report(seen, appends.took());
      }
    }
  }

  /** Sends commands at their pace, and follows some of each service until they are seen. */
  private static List<Sighting> run(
      Gardens gardens, Client admin, Screen screen, Appends appends, Duration how)
      throws InterruptedException {
    List<Sighting> all = new CopyOnWriteArrayList<>();
    long pace = TimeUnit.SECONDS.toNanos(1) / A_SECOND;
    long began = System.nanoTime();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < how.toSeconds() * A_SECOND; n++) {
        int number = n;
        hands.execute(
            () -> {
              Sighting sighting = gardens.command(number);
              if (sighting.followed()) {
                all.add(sighting);
                screen.follow(sighting);
                follow(sighting, admin);
              }
            });
        if (n % A_SECOND == 0) {
          hands.execute(appends::one);
        }
        LockSupport.parkNanos(began + (n + 1) * pace - System.nanoTime());
      }
    }
    screen.await(PATIENCE);
    return all;
  }

  private static void follow(Sighting sighting, Client admin) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!sighting.isIn(admin) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    sighting.inView(System.nanoTime());
  }

  private static void report(List<Sighting> seen, long[] appends) {
    Arrays.sort(appends);
    long append = appends[appends.length / 2];
    System.out.printf("one append: %d µs%n", append / 1_000);
    System.out.println("service    seen   in the view p50  p99    on a screen p50  p99  (appends)");
    for (String service : List.of("stories", "rotation", "capacity")) {
      List<Sighting> of = seen.stream().filter(one -> one.service().equals(service)).toList();
      long[] view = of.stream().mapToLong(Sighting::untilView).sorted().toArray();
      long[] screen = of.stream().mapToLong(Sighting::untilScreen).sorted().toArray();
      System.out.printf(
          "%-9s %5d   %15.1f %6.1f %15.1f %6.1f%n",
          service,
          of.size(),
          ratio(view, 50, append),
          ratio(view, 99, append),
          ratio(screen, 50, append),
          ratio(screen, 99, append));
    }
  }

  private static double ratio(long[] sorted, int percent, long to) {
    return (double) sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / to;
  }

  /** Acknowledged inserts of one document, and what each took. */
  private static final class Appends implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final MongoClient client;
    private final MongoCollection<Document> documents;
    private final List<Long> took = new CopyOnWriteArrayList<>();

    private Appends(Path directory) {
      database = EmbeddedDatabase.open(directory);
      client = MongoClients.create(database.connectionString());
      documents =
          client
              .getDatabase("appends")
              .getCollection("log")
              .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    void one() {
      long began = System.nanoTime();
      documents.insertOne(new Document("at", began));
      took.add(System.nanoTime() - began);
    }

    void forget() {
      took.clear();
    }

    long[] took() {
      return took.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void close() {
      client.close();
      database.close();
    }
  }
}
