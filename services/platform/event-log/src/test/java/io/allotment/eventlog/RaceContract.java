package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

/** What a log does with many writers at once, in one process and in several. */
public abstract class RaceContract {

  /** One writer may be so many times as quick as another, on a machine that does other things. */
  private static final int MUCH_MORE = 100;

  private static final int WRITERS = 16;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @Test
  void writersOfOneProcessRaceLegally() throws Exception {
    MongoDatabase database = database();
    try (LogProbe log = new LogProbe(database, LogSettings.onlyProcess())) {
      race(database, List.of(log), 40);
    }
  }

  @Test
  void writersOfTwoProcessesRaceLegally() throws Exception {
    MongoDatabase database = database();
    try (LogProbe one = new LogProbe(database, LogSettings.shared());
        LogProbe two = new LogProbe(database, LogSettings.shared())) {
      race(database, List.of(one, two), 25);
    }
  }

  @Test
  void writersWithoutMemoryRaceLegally() throws Exception {
    MongoDatabase database = database();
    LogSettings forgetful = new LogSettings(false, Duration.ofMillis(5), Duration.ofSeconds(30), 1);
    try (LogProbe one = new LogProbe(database, forgetful);
        LogProbe two = new LogProbe(database, forgetful)) {
      race(database, List.of(one, two), 15);
    }
  }

  private static void race(MongoDatabase database, List<LogProbe> processes, int tries)
      throws Exception {
    Set<String> accepted = Collections.synchronizedSet(new HashSet<>());
    Set<String> refused = Collections.synchronizedSet(new HashSet<>());
    List<Callable<Void>> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      LogProbe log = processes.get(w % processes.size());
      int writer = w;
      writers.add(
          () -> {
            Random random = new Random(writer);
            for (int i = 0; i < tries; i++) {
              String text = writer + "/" + i;
              (Certificate.decide(log, text, random) ? accepted : refused).add(text);
            }
            return null;
          });
    }
    List<String> texts;
    try (Readers readers = new Readers(database, processes)) {
      run(writers);
      texts = Certificate.check(database);
      readers.haveSeen(texts);
    }
    List<String> decisions = Certificate.decisions(texts);
    assertThat(texts).doesNotHaveDuplicates();
    assertThat(new HashSet<>(decisions)).isEqualTo(accepted).doesNotContainAnyElementsOf(refused);
    assertThat(refused).as("there was something to race for").isNotEmpty();
    for (LogProbe log : processes) {
      assertThat(log.log.freshHead()).isEqualTo(texts.size() + 1);
      assertThat(log.source(EventCriteria.havingAnyTag()).texts()).isEqualTo(texts);
    }
  }

  /** Several deciders count up together; every number is taken exactly once. */
  @Test
  void aCounterNeverSkipsOrRepeats() throws Exception {
    MongoDatabase database = database();
    try (LogProbe one = new LogProbe(database, LogSettings.shared());
        LogProbe two = new LogProbe(database, LogSettings.shared())) {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        LogProbe log = w % 2 == 0 ? one : two;
        writers.add(
            () -> {
              for (int i = 0; i < 10; i++) {
                countUp(log);
              }
              return null;
            });
      }
      run(writers);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        expected.add(Integer.toString(i));
      }
      assertThat(one.source(LogProbe.tagged("counter:1")).texts()).isEqualTo(expected);
    }
  }

  private static void countUp(LogProbe log) {
    while (true) {
      var counted = log.source(LogProbe.tagged("counter:1"));
      try {
        log.append(
            LogProbe.unless(LogProbe.tagged("counter:1"), counted.marker()),
            LogProbe.event("Counted", Integer.toString(counted.texts().size()), "counter:1"));
        return;
      } catch (AppendEventsTransactionRejectedException conflict) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void noWriterOfOneProcessStarves() throws Exception {
    MongoDatabase database = database();
    try (LogProbe log = new LogProbe(database, LogSettings.onlyProcess())) {
      assertThat(mostUntilAllHave(20, List.of(log))).isLessThan(20 * MUCH_MORE);
    }
  }

  @Test
  void noProcessStarves() throws Exception {
    MongoDatabase database = database();
    try (LogProbe one = new LogProbe(database, LogSettings.shared());
        LogProbe two = new LogProbe(database, LogSettings.shared())) {
      assertThat(mostUntilAllHave(15, List.of(one, two))).isLessThan(15 * MUCH_MORE);
    }
    Certificate.check(database);
  }

  /** How much the quickest writer has appended when the slowest has so much. */
  private static int mostUntilAllHave(int enough, List<LogProbe> processes) throws Exception {
    AtomicIntegerArray appended = new AtomicIntegerArray(WRITERS);
    CountDownLatch waiting = new CountDownLatch(WRITERS);
    CountDownLatch start = new CountDownLatch(WRITERS);
    List<Callable<Void>> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      LogProbe log = processes.get(w % processes.size());
      int writer = w;
      writers.add(
          () -> {
            start.countDown();
            start.await();
            while (waiting.getCount() > 0 && appended.get(writer) < enough * MUCH_MORE) {
              log.append(LogProbe.event("T", "x"));
              if (appended.incrementAndGet(writer) == enough) {
                waiting.countDown();
              }
            }
            return null;
          });
    }
    run(writers);
    return IntStream.range(0, WRITERS).map(appended::get).max().orElseThrow();
  }

  /** Whoever waits for an append may append and wait in turn. */
  @Test
  void anAppendMayFollowFromAnother() throws Exception {
    try (LogProbe log = new LogProbe(database(), LogSettings.onlyProcess())) {
      ConcurrentLinkedQueue<Long> ends = new ConcurrentLinkedQueue<>();
      List<Callable<Void>> writers = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        writers.add(
            () -> {
              var first = log.appendLater(AppendCondition.none(), LogProbe.event("T", "cause"));
              LogProbe.get(
                  first.thenAccept(_ -> ends.add(log.append(LogProbe.event("T", "effect")))));
              return null;
            });
      }
      run(writers);
      assertThat(ends).hasSize(WRITERS).doesNotHaveDuplicates();
      assertThat(log.log.head()).isEqualTo(2 * WRITERS + 1);
    }
  }

  /** A reader that follows while others write sees every event once, in order of position. */
  @Test
  void aFollowingStreamMissesNothing() throws Exception {
    MongoDatabase database = database();
    try (LogProbe one = new LogProbe(database, LogSettings.shared());
        LogProbe two = new LogProbe(database, LogSettings.shared())) {
      var mine = one.stream(EventCriteria.havingAnyTag(), 1);
      var theirs = two.stream(LogProbe.tagged("writer:3"), 1);
      List<Callable<Void>> writers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        LogProbe log = w % 2 == 0 ? one : two;
        int writer = w;
        writers.add(
            () -> {
              for (int i = 0; i < 25; i++) {
                log.append(LogProbe.event("T", writer + "/" + i, "writer:" + writer));
              }
              return null;
            });
      }
      run(writers);
      List<Object> seen = texts(LogProbe.take(mine, 200));
      assertThat(seen).isEqualTo(Certificate.check(database));
      List<Object> ofThree = texts(LogProbe.take(theirs, 25));
      assertThat(ofThree)
          .isEqualTo(seen.stream().filter(t -> ((String) t).startsWith("3/")).toList());
    }
  }

  private static List<Object> texts(List<MessageStream.Entry<EventMessage>> entries) {
    return entries.stream().map(entry -> entry.message().payload()).toList();
  }

  private static void run(List<Callable<Void>> writers)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      for (Future<Void> writer : threads.invokeAll(writers, 5, TimeUnit.MINUTES)) {
        writer.get();
      }
    }
  }
}
