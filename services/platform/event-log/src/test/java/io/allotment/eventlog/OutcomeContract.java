package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageType;
import org.bson.Document;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of appends whose acknowledgement is lost on the way. */
class UnknownOutcomeTest {

  private TestServer server;
  private FaultyLink link;
  private MongoClient client;
  private MongoDatabase direct;
  private MongoDatabase faulty;

  @BeforeEach
  void start() {
    server = new TestServer();
    link = new FaultyLink(server.address());
    client = MongoClients.create(link.address());
    direct = server.database();
    faulty = client.getDatabase(direct.getName());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    link.close();
    server.close();
  }

  private static LogSettings patient(Duration patience) {
    return new LogSettings(true, Duration.ofMillis(50), patience, 1000);
  }

  @Test
  void anAppendThatArrivedIsFoundAgainAndNotRepeated() {
    try (LogProbe log = new LogProbe(faulty, patient(Duration.ofSeconds(10)))) {
      log.append(LogProbe.event("T", "a"));
      link.cutNextReplies(1);
      var condition = LogProbe.unless(LogProbe.tagged("squad:x"), 1);
      assertThat(log.append(condition, LogProbe.event("T", "b", "squad:x"))).isEqualTo(3);
      assertThat(link.cutsLeft()).isZero();
      assertThat(Certificate.check(direct)).containsExactly("a", "b");
    }
  }

  @Test
  void underManyCutsEveryAppendIsThereOnce() throws Exception {
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    AtomicInteger cut = new AtomicInteger();
    try (LogProbe log = new LogProbe(faulty, patient(Duration.ofSeconds(30)))) {
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
                log.append(LogProbe.event("T", text, "writer:" + writer));
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
    }
    assertThat(cut).hasValue(6);
    List<String> texts = Certificate.check(direct);
    assertThat(texts).doesNotHaveDuplicates().hasSize(90);
    assertThat(new HashSet<>(texts)).isEqualTo(accepted);
  }

  @Test
  void aDatabaseThatStaysAwayIsReportedInTime() throws Exception {
    try (LogProbe log = new LogProbe(faulty, patient(Duration.ofMillis(300)))) {
      log.append(LogProbe.event("T", "a"));
      link.close();
      server.close();
      assertThatThrownBy(() -> log.append(LogProbe.event("T", "b")))
          .isInstanceOf(OutcomeUnknownException.class);
      var condition = LogProbe.unless(LogProbe.tagged("squad:x"), 1);
      assertThatThrownBy(() -> log.append(condition, LogProbe.event("T", "c")))
          .isInstanceOfAny(LogUnavailableException.class, OutcomeUnknownException.class);
    }
  }

  @Test
  void aCommitThatCannotBeWrittenFailsAloneAndStopsNobody() {
    EventCodec codec =
        new EventCodec() {
          @Override
          public Document encode(MessageType type, Object payload) {
            return payload.equals("bad")
                ? new Document("unencodable", new Object())
                : new Document("text", payload);
          }

          @Override
          public Decoded decode(MessageType type, Document payload) {
            return new Decoded(type, payload.getString("text"));
          }
        };
    try (LogProbe log = new LogProbe(EventLog.open(direct, codec))) {
      List<CompletableFuture<Long>> appends = new ArrayList<>();
      for (String text : List.of("a", "bad", "b")) {
        appends.add(log.appendLater(AppendCondition.none(), LogProbe.event("T", text)));
      }
      assertThat(LogProbe.get(appends.get(0))).isEqualTo(2);
      assertThatThrownBy(() -> LogProbe.get(appends.get(1)))
          .isInstanceOf(CodecConfigurationException.class);
      assertThat(LogProbe.get(appends.get(2))).isEqualTo(3);
    }
  }
}
