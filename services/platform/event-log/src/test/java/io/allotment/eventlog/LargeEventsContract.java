package io.allotment.eventlog;

import static io.allotment.eventlog.LogProbe.event;
import static io.allotment.eventlog.LogProbe.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

/** Events that together are larger than a message between client and server may be. */
public abstract class LargeEventsContract {

  private static final String LARGE = "x".repeat(5 << 20);
  private static final String AS_LARGE_AS_CAN_BE = "x".repeat((16 << 20) - (65 << 10));

  /** An empty database. */
  protected abstract MongoDatabase database();

  @Test
  void areStoredTogetherAndReadAgain() {
    MongoDatabase database = database();
    try (LogProbe log = new LogProbe(database, LogSettings.shared())) {
      List<CompletableFuture<Long>> appends = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        appends.add(log.appendLater(AppendCondition.none(), event("T", LARGE, "squad:x")));
      }
      appends.forEach(LogProbe::get);
      log.append(event("T", AS_LARGE_AS_CAN_BE, "squad:y"));
    }
    try (LogProbe again = new LogProbe(database, LogSettings.shared())) {
      var all = LogProbe.take(again.stream(EventCriteria.havingAnyTag(), 1), 13);
      assertThat(all.subList(0, 12)).extracting(e -> e.message().payload()).containsOnly(LARGE);
      assertThat(all.getLast().message().payload()).isEqualTo(AS_LARGE_AS_CAN_BE);
      assertThat(again.source(tagged("squad:x")).texts()).hasSize(12).containsOnly(LARGE);
    }
    database.drop();
  }
}
