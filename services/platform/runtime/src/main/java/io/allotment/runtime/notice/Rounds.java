package io.allotment.runtime.notice;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has letters brought and watches shown, again and again, while the service runs. */
final class Rounds implements SmartLifecycle {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration FORGET = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Delivery delivery;
  private final Watches watches;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Duration letters;
  private final Duration shown;
  private final ScheduledExecutorService rounds =
      Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("notices-", 0).factory());
  private volatile boolean running;

  /**
   * @param letters the pause between two looks for letters that are due
   * @param shown the pause between two looks at what other tools show
   */
  Rounds(
      Delivery delivery,
      Watches watches,
      Outbox outbox,
      InstantSource clock,
      Duration letters,
      Duration shown) {
    this.delivery = delivery;
    this.watches = watches;
    this.outbox = outbox;
    this.clock = clock;
    this.letters = letters;
    this.shown = shown;
  }

  @Override
  public void start() {
    every(letters, this::bring);
    every(shown, watches::round);
    every(FORGET, () -> outbox.forget(clock.instant().minus(KEPT)));
    running = true;
  }

  private void bring() {
    int brought;
    do {
      brought = delivery.round();
    } while (brought > 0 && running);
  }

  private void every(Duration pause, Runnable round) {
    var _ =
        rounds.scheduleWithFixedDelay(
            () -> {
              try {
                round.run();
              } catch (MongoException away) {
                LOG.warn("The notices could not be looked at; looking again soon", away);
              } catch (RuntimeException failure) {
                LOG.error("A look at the notices failed; looking again soon", failure);
              }
            },
            pause.toMillis(),
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** What is being brought is brought to its end. */
  @Override
  public void stop() {
    running = false;
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(20, TimeUnit.SECONDS)) {
        rounds.shutdownNow();
      }
    } catch (InterruptedException e) {
      rounds.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
