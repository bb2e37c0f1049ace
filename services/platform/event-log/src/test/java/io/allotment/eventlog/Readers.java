package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;

/**
 * Readers that follow a log while others write it: a stream for each process, and one that knows
 * nothing but the collection. Each notes what it sees in the order in which it sees it, so that one
 * that went past a position which appeared later has missed it.
 */
final class Readers implements AutoCloseable {

  private final List<Seen> all = new ArrayList<>();
  private final List<MessageStream<EventMessage>> streams = new ArrayList<>();
  private final MongoDatabase database;
  private final Seen inTheCollection = new Seen();
  private final Thread looking = Thread.ofVirtual().unstarted(this::look);
  private volatile boolean closed;

  /** What one reader has seen. */
  private static final class Seen {
    private final List<Long> positions = Collections.synchronizedList(new ArrayList<>());
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());

    void add(long position, String text) {
      positions.add(position);
      texts.add(text);
    }
  }

  Readers(MongoDatabase database, List<LogProbe> processes) {
    this.database = database;
    for (LogProbe process : processes) {
      var stream = process.stream(EventCriteria.havingAnyTag(), 1);
      Seen seen = new Seen();
      stream.setCallback(() -> take(stream, seen));
      streams.add(stream);
      all.add(seen);
    }
    all.add(inTheCollection);
    looking.start();
  }

  private static void take(MessageStream<EventMessage> stream, Seen seen) {
    Optional<MessageStream.Entry<EventMessage>> next = stream.next();
    while (next.isPresent()) {
      long token = TrackingToken.fromContext(next.get()).orElseThrow().position().orElseThrow();
      seen.add(token - 1, (String) next.get().message().payload());
      next = stream.next();
    }
  }

  private void look() {
    var log = database.getCollection("log").withReadConcern(ReadConcern.MAJORITY);
    long behind = 0;
    while (!closed) {
      for (Document found :
          log.find(Filters.gt("_id", behind)).sort(Sorts.ascending("_id")).limit(100)) {
        Commit commit = CommitDocument.read(found);
        long position = commit.first();
        for (StoredEvent event : commit.events()) {
          inTheCollection.add(position++, event.payload().getString("text"));
        }
        behind = commit.first();
      }
    }
  }

  /** Waits until all have come to the end, and proves that each has seen exactly this. */
  void haveSeen(List<String> texts) {
    List<Long> positions = new ArrayList<>();
    for (long position = 1; position <= texts.size(); position++) {
      positions.add(position);
    }
    for (Seen seen : all) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> !seen.positions.isEmpty() && seen.positions.getLast() >= texts.size());
      assertThat(List.copyOf(seen.positions)).isEqualTo(positions);
      assertThat(List.copyOf(seen.texts)).isEqualTo(texts);
    }
  }

  @Override
  public void close() {
    closed = true;
    await().until(() -> !looking.isAlive());
    streams.forEach(MessageStream::close);
  }
}
