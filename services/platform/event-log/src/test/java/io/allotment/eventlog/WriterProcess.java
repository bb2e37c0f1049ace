package io.allotment.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * A process whose threads append until they are done or killed. It prints the text of each append
 * with a semicolon when it was acknowledged, and with an exclamation mark when it was refused.
 * Arguments: name, appends per thread. The environment says where: on a server, or in an embedded
 * database within this process.
 */
final class WriterProcess {

  private static final int THREADS = 16;

  private WriterProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread.setDefaultUncaughtExceptionHandler(WriterProcess::fail);
    Map<String, String> environment = System.getenv();
    String directory = environment.get("LOG_DIRECTORY");
    if (directory == null) {
      write(arguments, environment.get("LOG_SERVER"), LogSettings.shared());
      return;
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(directory))) {
      write(arguments, database.connectionString(), LogSettings.onlyProcess());
    }
  }

  private static void write(String[] arguments, String server, LogSettings settings)
      throws InterruptedException {
    try (MongoClient client = MongoClients.create(server);
        LogProbe log = new LogProbe(client.getDatabase(System.getenv("LOG_DATABASE")), settings)) {
      Thread[] threads = new Thread[THREADS];
      for (int t = 0; t < threads.length; t++) {
        String name = arguments[0] + "." + t;
        int tries = Integer.parseInt(arguments[1]);
        threads[t] = Thread.ofPlatform().start(() -> write(log, name, tries));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static void fail(Thread thread, Throwable problem) {
    problem.printStackTrace();
    Runtime.getRuntime().halt(1);
  }

  private static void write(LogProbe log, String name, int tries) {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < tries; i++) {
      String text = name + "/" + i;
      boolean accepted = Certificate.decide(log, text, random);
      System.out.println(text + (accepted ? ";" : "!"));
    }
  }
}
