package io.allotment.eventlog;

import java.util.Objects;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A token as a document: {@code {position}}, {@code {at: "first"}}, {@code {at: "latest"}}, {@code
 * {lower, upper}} while a merge is under way, {@code {until, from}} while a replay is.
 */
final class TokenDocument {

  private TokenDocument() {}

  static @Nullable Document write(@Nullable TrackingToken token) {
    if (token == null) {
      return null;
    }
    if (token.equals(TrackingToken.FIRST)) {
      return new Document("at", "first");
    }
    if (token.equals(TrackingToken.LATEST)) {
      return new Document("at", "latest");
    }
    return switch (token) {
      case GlobalSequenceTrackingToken global -> new Document("position", global.getGlobalIndex());
      case MergedTrackingToken merged ->
          new Document("lower", write(merged.lowerSegmentToken()))
              .append("upper", write(merged.upperSegmentToken()));
      case ReplayToken replay when replay.context() == null ->
          new Document("until", write(replay.getTokenAtReset()))
              .append("from", write(replay.getCurrentToken()));
      default -> throw new IllegalArgumentException("No way to store this token: " + token);
    };
  }

  static @Nullable TrackingToken read(@Nullable Document token) {
    if (token == null) {
      return null;
    }
    if (token.containsKey("at")) {
      return token.getString("at").equals("first") ? TrackingToken.FIRST : TrackingToken.LATEST;
    }
    if (token.containsKey("lower")) {
      return new MergedTrackingToken(part(token, "lower"), part(token, "upper"));
    }
    if (token.containsKey("until")) {
      return ReplayToken.createReplayToken(
          Objects.requireNonNull(part(token, "until")), part(token, "from"));
    }
    return new GlobalSequenceTrackingToken(token.get("position", Number.class).longValue());
  }

  /** How far a token says its reader is; 0 where it says nothing. */
  static long position(@Nullable Document token) {
    TrackingToken read = read(token);
    return read == null ? 0 : read.position().orElse(0);
  }

  private static @Nullable TrackingToken part(Document token, String name) {
    return read(token.get(name, Document.class));
  }
}
