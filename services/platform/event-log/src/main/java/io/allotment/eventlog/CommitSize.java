package io.allotment.eventlog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Whether the events of an append fit into one document. Nearly all are so far from the limit that
 * an estimate from above says so; the others are written out and measured. (What is no text, bytes,
 * map or list is taken to be small.)
 */
final class CommitSize {

  /** A server takes 16 MiB; a little is left for what it adds itself. */
  static final int LIMIT = (16 << 20) - (64 << 10);

  private static final int FIELD = 16;
  private static final int UTF_8 = 3;

  private CommitSize() {}

  /**
   * @throws OversizedAppendException if they do not
   */
  static void require(List<StoredEvent> events, Commits commits) {
    if (atMost(events) > LIMIT) {
      int bytes = exactly(events, commits);
      if (bytes > LIMIT) {
        throw new OversizedAppendException(events.size(), bytes, LIMIT);
      }
    }
  }

  private static int exactly(List<StoredEvent> events, Commits commits) {
    Commit commit = new Commit(1, "0".repeat(36), Instant.EPOCH, events);
    try (BasicOutputBuffer buffer = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      commits
          .collection()
          .getCodecRegistry()
          .get(Document.class)
          .encode(writer, commits.document(commit), EncoderContext.builder().build());
      return buffer.getPosition();
    }
  }

  private static long atMost(List<StoredEvent> events) {
    long bytes = 256;
    for (StoredEvent event : events) {
      bytes += 12 * FIELD + atMost(event.payload()) + atMost(event.metadata());
      bytes += atMost(event.id()) + atMost(event.version());
      long type = atMost(event.type().fullName());
      bytes += 2 * type;
      for (Tag tag : event.tags()) {
        bytes += type + 4 * (atMost(tag.key()) + atMost(tag.value()) + FIELD);
      }
    }
    return bytes;
  }

  private static long atMost(@Nullable Object value) {
    return switch (value) {
      case String text -> FIELD + (long) UTF_8 * text.length();
      case Map<?, ?> fields -> {
        long bytes = FIELD;
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          bytes += FIELD + atMost(field.getKey()) + atMost(field.getValue());
        }
        yield bytes;
      }
      case Collection<?> elements -> {
        long bytes = FIELD;
        for (Object element : elements) {
          bytes += FIELD + atMost(element);
        }
        yield bytes;
      }
      case Binary binary -> FIELD + (long) binary.length();
      case byte[] binary -> FIELD + (long) binary.length;
      case null, default -> 4 * FIELD;
    };
  }
}
