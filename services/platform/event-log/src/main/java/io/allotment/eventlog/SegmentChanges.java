package io.allotment.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What becomes of a processor's segments in one unit of work, to be done in one step: a process
 * that dies at a split or a merge leaves neither a part that nobody handles nor one that two do.
 */
final class SegmentChanges {

  private final String processor;
  private final Claims claims;
  private final List<Bson> conditions = new ArrayList<>();
  private final Map<Integer, Optional<Document>> segments = new LinkedHashMap<>();
  private final Set<Integer> released = new HashSet<>();
  private boolean takes;

  SegmentChanges(String processor, Claims claims) {
    this.processor = processor;
    this.claims = claims;
    conditions.add(eq("_id", processor));
  }

  void add(Segment segment, Document unclaimed) {
    int id = segment.getSegmentId();
    if (!segments.containsKey(id)) {
      conditions.add(exists("segments." + id, false));
    }
    segments.put(id, Optional.of(unclaimed));
  }

  void delete(int segment) {
    if (!segments.containsKey(segment)) {
      conditions.add(claims.claimable(processor, segment));
      takes = true;
    }
    released.remove(segment);
    segments.put(segment, Optional.empty());
  }

  /** A segment that is added is nobody's anyway. */
  void release(int segment) {
    if (!segments.containsKey(segment)) {
      released.add(segment);
    }
  }

  /** Does it all. */
  void apply(MongoCollection<Document> tokens) {
    if (!segments.isEmpty() && tokens.updateOne(and(conditions), update()).getMatchedCount() == 0) {
      throw refusal();
    }
    released.forEach(
        segment -> tokens.updateOne(claims.owned(processor, segment), Claims.release(segment)));
  }

  private Bson update() {
    List<Bson> changes = new ArrayList<>();
    segments.forEach(
        (id, state) ->
            changes.add(
                state
                    .map(document -> set("segments." + id, document))
                    .orElseGet(() -> unset("segments." + id))));
    return combine(changes);
  }

  private RuntimeException refusal() {
    String sentence =
        "The segments %s of %s are not as %s saw them, or not its own."
            .formatted(segments.keySet(), processor, claims.node());
    return takes
        ? new UnableToClaimTokenException(sentence)
        : new UnableToInitializeTokenException(sentence);
  }
}
