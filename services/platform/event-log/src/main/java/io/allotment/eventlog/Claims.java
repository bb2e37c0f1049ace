package io.allotment.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How the segments of a processor lie in its document, and which of them a node holds or may take.
 *
 * @param node unique among the nodes that are up
 * @param timeout how long a claim holds that is not extended
 */
record Claims(String node, Duration timeout, InstantSource clock) {

  static String name(Segment segment) {
    return Integer.toString(segment.getSegmentId());
  }

  static String path(int segment, String field) {
    return "segments." + segment + "." + field;
  }

  static Document unclaimed(Segment segment, @Nullable TrackingToken token) {
    return new Document("mask", segment.getMask()).append("token", TokenDocument.write(token));
  }

  static Segment segment(String name, Document state) {
    return new Segment(Integer.parseInt(name), state.getInteger("mask"));
  }

  Bson owned(String processor, int segment) {
    return and(eq("_id", processor), eq(path(segment, "owner"), node));
  }

  Bson claimable(String processor, int segment) {
    return and(
        eq("_id", processor),
        exists("segments." + segment),
        or(
            exists(path(segment, "owner"), false),
            eq(path(segment, "owner"), node),
            lt(path(segment, "claimed"), Date.from(timedOut()))));
  }

  boolean isClaimable(Document segment) {
    String owner = segment.getString("owner");
    return owner == null
        || owner.equals(node)
        || segment.getDate("claimed").toInstant().isBefore(timedOut());
  }

  Bson take(int segment) {
    return combine(set(path(segment, "owner"), node), extend(segment));
  }

  Bson extend(int segment) {
    return set(path(segment, "claimed"), Date.from(clock.instant()));
  }

  static Bson release(int segment) {
    return combine(unset(path(segment, "owner")), unset(path(segment, "claimed")));
  }

  private Instant timedOut() {
    return clock.instant().minus(timeout);
  }
}
