package io.allotment.rotation.reaction;

import io.allotment.rotation.calendarsource.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the calendars that are due, a few at a time, so that one slow server holds up nobody. Any
 * number of replicas may look at once: each calendar is claimed by one of them.
 */
@Component
class WhenCalendarIsDueThenRead {

  private static final Logger LOG = LoggerFactory.getLogger(WhenCalendarIsDueThenRead.class);
  private static final int AT_ONCE = 4;

  private final Readings readings;

  WhenCalendarIsDueThenRead(Readings readings) {
    this.readings = readings;
  }

  @Scheduled(
      initialDelayString = "${allotment.calendars.after:PT20S}",
      fixedDelayString = "${allotment.calendars.look:PT1M}")
  void look() throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(threads.submit(this::readAll));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException failed) {
      // The exception itself may say the address, which is nobody's business.
      LOG.warn(
          "A calendar was not read because of {}; it will be",
          String.valueOf(failed.getCause()).split(":", 2)[0]);
    }
  }

  private void readAll() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = readings.readNext();
    }
  }
}
