package io.allotment.runtime.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.eventlog.MongoTokenStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.bson.Document;

/**
 * The events that views have stopped at, whichever process tried them, in the collection {@code
 * view-stops}. One counts while the token of its segment has not passed it, so that nobody needs to
 * live to take it back.
 */
final class Stops {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> stops;
  private final MongoTokenStore tokens;
  private final InstantSource clock;

  Stops(MongoDatabase database, MongoTokenStore tokens, InstantSource clock) {
    this.stops = database.getCollection("view-stops").withWriteConcern(WriteConcern.MAJORITY);
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A stop, and the segment that waits at it. */
  record Waiting(Stop stop, int segment) {}

  /**
   * Notes that an event could not be taken.
   *
   * @param key the hash of what it is about, by which segments share events out
   */
  void note(Generation of, long position, int key, String event, RuntimeException failure) {
    stops.updateOne(
        eq(id(of, position)),
        combine(
            setOnInsert("processor", of.processor()),
            setOnInsert("position", position),
            setOnInsert("since", Date.from(clock.instant())),
            set("key", key),
            set("event", event),
            set("failure", failure.getClass().getSimpleName()),
            inc("tries", 1)),
        UPSERT);
  }

  void passed(Generation of, long position) {
    stops.deleteOne(eq(id(of, position)));
  }

  void forget(Generation of) {
    stops.deleteMany(eq("processor", of.processor()));
  }

  /** The positions noted, passed or not. */
  Set<Long> noted(Generation of) {
    return stops
        .find(eq("processor", of.processor()))
        .map(stored -> stored.getLong("position"))
        .into(new HashSet<>());
  }

  /** What a generation waits at now, first things first. */
  List<Waiting> of(Generation generation) {
    List<Document> noted =
        stops.find(eq("processor", generation.processor())).into(new ArrayList<>());
    if (noted.isEmpty()) {
      return List.of();
    }
    Map<Segment, Long> positions = tokens.positions(generation.processor());
    List<Waiting> waiting = new ArrayList<>();
    for (Document stored : noted) {
      positions.forEach(
          (segment, reached) -> {
            if (segment.matches(stored.getInteger("key").intValue())
                && reached <= stored.getLong("position")) {
              waiting.add(new Waiting(stop(generation, stored), segment.getSegmentId()));
            }
          });
    }
    waiting.sort(Comparator.comparingLong(each -> each.stop().position()));
    return waiting;
  }

  private static Stop stop(Generation generation, Document stored) {
    return new Stop(
        generation.number(),
        stored.getLong("position"),
        stored.getString("event"),
        stored.getString("failure"),
        stored.getDate("since").toInstant(),
        stored.getInteger("tries"));
  }

  private static String id(Generation of, long position) {
    return of.processor() + "/" + position;
  }
}
