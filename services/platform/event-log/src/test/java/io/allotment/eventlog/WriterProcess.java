package io.allotment.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Random;

/**
 * A process that appends until it is told or killed, and prints the text of each append that was
 * acknowledged, and a semicolon. Arguments: address, database, name, appends per thread.
 */
final class WriterProcess {

  private WriterProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (MongoClient client = MongoClients.create(arguments[0]);
        LogProbe log = new LogProbe(client.getDatabase(arguments[1]), LogSettings.shared())) {
      Thread[] threads = new Thread[4];
      for (int t = 0; t < threads.length; t++) {
        String name = arguments[2] + t;
        int tries = Integer.parseInt(arguments[3]);
        threads[t] = Thread.ofPlatform().start(() -> write(log, name, tries));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static void write(LogProbe log, String name, int tries) {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < tries; i++) {
      String text = name + "/" + i;
      if (Certificate.decide(log, text, random)) {
        System.out.println(text + ";");
      }
    }
  }
}
