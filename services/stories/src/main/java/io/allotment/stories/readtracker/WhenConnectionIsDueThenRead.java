package io.allotment.stories.readtracker;

import io.allotment.stories.connection.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the connections that are due, a few at a time, so that one slow tracker holds up nobody.
 * Any number of replicas may look at once: each connection is claimed by one of them.
 */
@Component
class WhenConnectionIsDueThenRead {

  private static final Logger LOG = LoggerFactory.getLogger(WhenConnectionIsDueThenRead.class);
  private static final int AT_ONCE = 2;

  private final Readings readings;
  private final Claims claims;
  private final boolean alone;

  WhenConnectionIsDueThenRead(
      Readings readings, Claims claims, @Value("${allotment.mongo.alone:false}") boolean alone) {
    this.readings = readings;
    this.claims = claims;
    this.alone = alone;
  }

  @EventListener(ApplicationReadyEvent.class)
  void giveBack() {
    if (alone) {
      claims.releaseAll();
    }
  }

  @Scheduled(fixedDelayString = "${allotment.connections.look:PT5S}")
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
      LOG.warn("A connection was not read to its end; it will be read on", failed.getCause());
    }
  }

  private void readAll() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = readings.readNext();
    }
  }
}
