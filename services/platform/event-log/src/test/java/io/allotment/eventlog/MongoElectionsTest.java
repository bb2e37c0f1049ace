package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writers race while the primary steps down again and again. */
@Tag("elections")
class MongoElectionsTest {

  private static final int ELECTIONS = 5;
  private static final int WRITERS = 16;
  private static final LogSettings PATIENT =
      new LogSettings(false, Duration.ofMillis(100), Duration.ofMinutes(1), 4096);

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean done = new AtomicBoolean();
  private RealMongo mongo;
  private ReplicaSet members;

  @BeforeEach
  void start() {
    mongo = new RealMongo();
    members = new ReplicaSet(mongo);
  }

  @AfterEach
  void stop() {
    members.close();
    mongo.close();
  }

  @Test
  void nothingThatWasAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
    MongoDatabase database = mongo.database();
    try (LogProbe one = new LogProbe(database, PATIENT);
        LogProbe two = new LogProbe(database, PATIENT);
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> writers = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        writers.add(threads.submit(writer(w % 2 == 0 ? one : two, w)));
      }
      for (int election = 0; election < ELECTIONS; election++) {
        String primary = members.awaitPrimary(members.all());
        members.stepDown(primary, 10, false);
        members.awaitPrimary(members.all());
      }
      done.set(true);
      for (Future<Void> writer : writers) {
        writer.get();
      }
    }
    List<String> texts = Certificate.check(database);
    Set<String> inTheLog = new HashSet<>(texts);
    assertThat(texts).as("nothing twice").hasSize(inTheLog.size());
    assertThat(accepted).isNotEmpty();
    assertThat(inTheLog).containsAll(accepted);
    assertThat(refused.stream().filter(inTheLog::contains)).as("refused").isEmpty();
  }

  private Callable<Void> writer(LogProbe log, int writer) {
    return () -> {
      Random random = new Random(writer);
      for (int i = 0; !done.get(); i++) {
        String text = writer + "/" + i;
        try {
          (Certificate.decide(log, text, random) ? accepted : refused).add(text);
        } catch (LogUnavailableException notAppended) {
          refused.add(text);
        } catch (OutcomeUnknownException | MongoException unknown) {
          // it may be there or not
        }
      }
      return null;
    };
  }
}
