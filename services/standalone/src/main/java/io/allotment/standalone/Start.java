package io.allotment.standalone;

import io.allotment.standalone.task.Task;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Starts everything and runs until it is told to stop. */
record Start(Settings settings) implements Task {

  @Override
  public void run(PrintStream out) throws InterruptedException {
    Standalone standalone = Standalone.start(settings);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      standalone.close();
                      stopped.countDown();
                    }));
    out.printf("%nAllotment is ready at http://localhost:%d%n", standalone.port());
    out.printf("Everything is kept in %s%n%n", settings.data());
    stopped.await();
  }
}
