package io.allotment.eventlog;

import static io.allotment.eventlog.LogProbe.event;
import static io.allotment.eventlog.LogProbe.tagged;
import static io.allotment.eventlog.LogProbe.unless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of appends that are under way together, and of those whose answer is lost. */
public abstract class OutcomeContract {

  private static final AppendCondition ALWAYS = AppendCondition.none();

  private FaultyLink link;
  private MongoClient near;
  private MongoClient far;
  private MongoDatabase direct;
  private LogProbe log;

  /** A server whose line is not encrypted. */
  protected abstract ConnectionString server();

  @BeforeEach
  void start() {
    link = new FaultyLink(server());
    near = link.client();
    far = MongoClients.create(server());
    direct = far.getDatabase("test-" + UUID.randomUUID());
    log = new LogProbe(over(), patient(Duration.ofSeconds(60)));
  }

  @AfterEach
  void stop() {
    link.close();
    near.close();
    direct.drop();
    far.close();
  }

  private MongoDatabase over() {
    return near.getDatabase(direct.getName());
  }

  private static LogSettings patient(Duration patience) {
    return new LogSettings(true, Duration.ofMillis(50), patience, 1000).withOnce("act");
  }

  /** Holds an append on its way and queues others behind it, which then travel together. */
  private List<CompletableFuture<Long>> together(Runnable meanwhile, Attempt... attempts)
      throws Exception {
    HeldWrite held = link.holdNextWrite();
    CompletableFuture<Long> first = later(ALWAYS, event("T", "first"));
    held.awaitArrival();
    List<CompletableFuture<Long>> appends = new ArrayList<>();
    for (Attempt attempt : attempts) {
      appends.add(log.appendLater(attempt.condition(), attempt.event()));
    }
    HeldWrite batch = link.holdNextWrite();
    held.release();
    LogProbe.get(first);
    batch.awaitArrival();
    meanwhile.run();
    batch.release();
    return appends;
  }

  private record Attempt(AppendCondition condition, TaggedEventMessage<EventMessage> event) {}

  /** On a thread of its own, since an append may happen on the thread that asks for it. */
  private CompletableFuture<Long> later(
      AppendCondition condition, TaggedEventMessage<EventMessage> event) {
    return CompletableFuture.supplyAsync(
        () -> log.append(condition, event), task -> Thread.ofVirtual().start(task));
  }

  private static void refused(CompletableFuture<Long> append) {
    assertThatThrownBy(() -> LogProbe.get(append))
        .isInstanceOf(AppendEventsTransactionRejectedException.class);
  }

  @Test
  void appendsThatTravelTogetherAreJudgedOneByOne() throws Exception {
    var appends =
        together(
            () -> {},
            new Attempt(ALWAYS, event("T", "x", "squad:x")),
            new Attempt(unless(tagged("squad:x"), 2), event("T", "unless x", "squad:z")),
            new Attempt(unless(tagged("squad:y"), 2), event("T", "y", "squad:y")),
            new Attempt(unless(tagged("squad:y"), 2), event("T", "unless y", "squad:z")),
            new Attempt(unless(tagged("squad:z"), 2), event("T", "z", "squad:z")));
    assertThat(LogProbe.get(appends.get(0))).isEqualTo(3);
    refused(appends.get(1));
    assertThat(LogProbe.get(appends.get(2))).isEqualTo(4);
    refused(appends.get(3));
    assertThat(LogProbe.get(appends.get(4))).isEqualTo(5);
    assertThat(Certificate.check(direct)).containsExactly("first", "x", "y", "z");
    assertThat(link.writes()).as("the first, and the rest together").isEqualTo(2);
  }

  @Test
  void ofTwoThatCarryATagThatIsCarriedOnceTheFirstIsAppended() throws Exception {
    var appends =
        together(
            () -> {},
            new Attempt(ALWAYS, event("T", "a", "act:1")),
            new Attempt(ALWAYS, event("T", "a again", "act:1", "squad:x")),
            new Attempt(unless(tagged("squad:x"), 1), event("T", "b", "act:2")));
    assertThat(LogProbe.get(appends.get(0))).isEqualTo(3);
    refused(appends.get(1));
    assertThat(LogProbe.get(appends.get(2))).isEqualTo(4);
    assertThat(Certificate.check(direct)).containsExactly("first", "a", "b");
  }

  @Test
  void nothingIsRefusedForTheSakeOfWhatWasNotAppended() throws Exception {
    var appends =
        together(
            () -> elsewhere("theirs", "squad:y"),
            new Attempt(unless(tagged("squad:y"), 1), event("T", "unless y", "squad:x")),
            new Attempt(unless(tagged("squad:x"), 1), event("T", "unless x", "squad:x")));
    refused(appends.get(0));
    LogProbe.get(appends.get(1));
    assertThat(Certificate.check(direct)).containsExactly("first", "theirs", "unless x");
  }

  /** Appends as another process, not over the line. */
  private void elsewhere(String text, String... tags) {
    try (LogProbe other = new LogProbe(direct, LogSettings.shared())) {
      other.append(event("T", text, tags));
    }
  }

  @Test
  void anAppendThatArrivedIsFoundAgainAndNotRepeated() {
    log.append(event("T", "a"));
    link.cutNextReplies(1);
    var condition = unless(tagged("squad:x"), 1);
    assertThat(log.append(condition, event("T", "b", "squad:x", "act:1"))).isEqualTo(3);
    assertThat(link.cutsLeft()).isZero();
    assertThat(Certificate.check(direct)).containsExactly("a", "b");
  }

  @Test
  void anAppendThatArrivedIsFoundBehindWhatCameAfterIt() throws Exception {
    log.append(event("T", "a"));
    HeldWrite held = link.holdNextWrite();
    link.cutNextReplies(1);
    var append = later(unless(EventCriteria.havingAnyTag(), 2), event("T", "b", "act:1"));
    held.awaitArrival();
    HeldWrite again = link.holdNextWrite();
    held.release();
    again.awaitArrival();
    elsewhere("c");
    again.release();
    assertThat(LogProbe.get(append)).isEqualTo(3);
    assertThat(Certificate.check(direct)).containsExactly("a", "b", "c");
  }

  @Test
  void anAppendThatIsLostIsSentAgainAndStopsWhenItArrivesLate() {
    log.append(event("T", "a"));
    HeldWrite lost = link.holdNextWrite();
    var append = later(unless(tagged("squad:x"), 1), event("T", "b", "squad:x"));
    lost.loseSender();
    assertThat(LogProbe.get(append)).isEqualTo(3);
    lost.release();
    lost.awaitAnswer();
    assertThat(Certificate.check(direct)).containsExactly("a", "b");
  }

  @Test
  void aLateRequestStopsWhereSomebodyElseHasBeenMeanwhile() throws Exception {
    HeldWrite first = link.holdNextWrite();
    var before = later(ALWAYS, event("T", "a"));
    first.awaitArrival();
    List<CompletableFuture<Long>> appends = new ArrayList<>();
    for (String text : List.of("b", "c", "d")) {
      appends.add(log.appendLater(ALWAYS, event("T", text)));
    }
    HeldWrite lost = link.holdNextWrite();
    first.release();
    LogProbe.get(before);
    lost.awaitArrival();
    elsewhere("theirs");
    lost.loseSender();
    for (int i = 0; i < appends.size(); i++) {
      assertThat(LogProbe.get(appends.get(i))).isEqualTo(4 + i);
    }
    lost.release();
    lost.awaitAnswer();
    assertThat(Certificate.check(direct)).containsExactly("a", "theirs", "b", "c", "d");
  }

  @Test
  void underManyCutsEveryAppendIsThereOnce() throws Exception {
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    AtomicInteger cut = new AtomicInteger();
    List<Callable<Void>> writers = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      int writer = w;
      writers.add(
          () -> {
            for (int i = 0; i < 15; i++) {
              String text = writer + "/" + i;
              if (i == 2 * writer) {
                link.cutNextReplies(1);
                cut.incrementAndGet();
              }
              log.append(event("T", text, "writer:" + writer, "act:" + text));
              accepted.add(text);
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(writers.size())) {
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
    }
    assertThat(cut).hasValue(6);
    List<String> texts = Certificate.check(direct);
    assertThat(texts).doesNotHaveDuplicates().hasSize(90);
    assertThat(new HashSet<>(texts)).isEqualTo(accepted);
  }

  @Test
  void aDatabaseThatStaysAwayIsReported() {
    try (LogProbe impatient = new LogProbe(over(), patient(Duration.ofMillis(300)))) {
      impatient.append(event("T", "a"));
      link.close();
      assertThatThrownBy(() -> impatient.append(event("T", "b")))
          .isInstanceOf(OutcomeUnknownException.class);
      var condition = unless(tagged("squad:x"), 1);
      assertThatThrownBy(() -> impatient.append(condition, event("T", "c")))
          .isInstanceOfAny(LogUnavailableException.class, OutcomeUnknownException.class);
    }
    assertThat(Certificate.check(direct)).contains("a").doesNotContain("c");
  }
}
