package io.allotment.standalone;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.util.concurrent.CountDownLatch;

/** Starts everything and runs until it is told to stop. */
public final class StandaloneService {

  private StandaloneService() {}

  /** Runs Allotment with {@code --server.port}, {@code --allotment.data}, {@code --demo}. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws InterruptedException {
    Settings settings;
    Standalone standalone;
    try {
      settings = Settings.of(arguments);
      standalone = Standalone.start(settings);
    } catch (EmbeddedDatabaseException | StartRefusedException refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
      return;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      standalone.close();
                      stopped.countDown();
                    }));
    System.out.printf("%nAllotment is ready at http://localhost:%d%n", standalone.port());
    System.out.printf("Everything is kept in %s%n%n", settings.data());
    stopped.await();
  }
}
