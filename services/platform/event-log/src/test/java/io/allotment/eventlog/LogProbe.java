package io.allotment.eventlog;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;

/** A log and the few things tests do with it. Events are texts, tags are written key:value. */
final class LogProbe implements AutoCloseable {

  final EventLog log;
  final MongoEventStorageEngine engine;

  LogProbe(MongoDatabase database, LogSettings settings) {
    this(EventLog.open(database, new TextCodec(), settings));
  }

  LogProbe(EventLog log) {
    this.log = log;
    this.engine = new MongoEventStorageEngine(log);
  }

  /** What a source gave: the texts and where it ended. */
  record Sourced(List<String> texts, long marker) {}

  static TaggedEventMessage<EventMessage> event(String type, String text, String... tags) {
    return event(type, text, Map.of(), tags);
  }

  static TaggedEventMessage<EventMessage> event(
      String type, String text, Map<String, String> metadata, String... tags) {
    EventMessage message =
        new GenericEventMessage(
            UUID.randomUUID().toString(),
            new MessageType(type),
            text,
            metadata,
            Instant.parse("2026-11-16T10:00:00Z"));
    return new GenericTaggedEventMessage<>(message, tags(tags));
  }

  static StoredEvent stored(String type, String text, String... tags) {
    return new StoredEvent(
        UUID.randomUUID().toString(),
        new QualifiedName(type),
        "1",
        tags(tags),
        Instant.parse("2026-11-16T10:00:00Z"),
        new Document("text", text),
        Map.of());
  }

  static Set<Tag> tags(String... tags) {
    return Arrays.stream(tags)
        .map(tag -> tag.split(":", 2))
        .map(parts -> new Tag(parts[0], parts[1]))
        .collect(Collectors.toSet());
  }

  static EventCriteria tagged(String... tags) {
    return EventCriteria.havingTags(tags(tags));
  }

  static AppendCondition unless(EventCriteria criteria, long from) {
    return AppendCondition.withCriteria(criteria)
        .withMarker(new GlobalIndexConsistencyMarker(from));
  }

  CompletableFuture<Long> appendLater(AppendCondition condition, TaggedEventMessage<?>... events) {
    return engine
        .appendEvents(condition, null, events)
        .thenCompose(LogProbe::finish)
        .thenApply(GlobalIndexConsistencyMarker::position);
  }

  @SuppressWarnings("unchecked")
  private static <R> CompletableFuture<ConsistencyMarker> finish(AppendTransaction<?> append) {
    AppendTransaction<R> typed = (AppendTransaction<R>) append;
    return typed.commit(null).thenCompose(result -> typed.afterCommit(result, null));
  }

  /** Appends and gives the next free position; throws what the append was refused with. */
  long append(AppendCondition condition, TaggedEventMessage<?>... events) {
    return get(appendLater(condition, events));
  }

  long append(TaggedEventMessage<?>... events) {
    return append(AppendCondition.none(), events);
  }

  Sourced source(EventCriteria criteria) {
    return source(criteria, 1);
  }

  Sourced source(EventCriteria criteria, long from) {
    List<String> texts = new ArrayList<>();
    long[] marker = {0};
    var start = new GlobalIndexConsistencyMarker(from).position();
    get(
        engine
            .source(SourcingCondition.conditionFor(start, criteria), null)
            .reduce(
                texts,
                (all, entry) -> {
                  ConsistencyMarker end = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                  if (end == null) {
                    all.add((String) entry.message().payload());
                  } else {
                    marker[0] = GlobalIndexConsistencyMarker.position(end);
                  }
                  return all;
                }));
    return new Sourced(List.copyOf(texts), marker[0]);
  }

  MessageStream<EventMessage> stream(EventCriteria criteria, long from) {
    return engine.stream(
        StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(from), criteria), null);
  }

  /** Takes as many entries from a stream, waiting for them. */
  static List<MessageStream.Entry<EventMessage>> take(MessageStream<EventMessage> stream, int n) {
    CompletableFuture<List<MessageStream.Entry<EventMessage>>> taken = new CompletableFuture<>();
    List<MessageStream.Entry<EventMessage>> entries = new ArrayList<>();
    stream.setCallback(() -> take(stream, n, entries, taken));
    return get(taken);
  }

  private static void take(
      MessageStream<EventMessage> stream,
      int n,
      List<MessageStream.Entry<EventMessage>> entries,
      CompletableFuture<List<MessageStream.Entry<EventMessage>>> taken) {
    Optional<MessageStream.Entry<EventMessage>> next;
    while (entries.size() < n && (next = stream.next()).isPresent()) {
      entries.add(next.get());
    }
    if (entries.size() == n) {
      taken.complete(entries);
    }
    stream.error().ifPresent(taken::completeExceptionally);
  }

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.orTimeout(30, TimeUnit.SECONDS).join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw wrapped;
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
