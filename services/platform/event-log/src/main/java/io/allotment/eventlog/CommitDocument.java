package io.allotment.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;

/**
 * A commit as a document: {@code {_id, n, commit, at, keys: [..], events: [{id, type, version,
 * tags, payload, metadata}], once: [..]}}.
 *
 * <p>An event carries its own {@code at} only where it differs from that of its commit. A tag is
 * written {@code key:value}, so a key has no colon.
 */
final class CommitDocument {

  private CommitDocument() {}

  static Document write(Commit commit, Keys keys) {
    List<Document> events = new ArrayList<>();
    for (StoredEvent event : commit.events()) {
      events.add(write(event, commit.at()));
    }
    Document document =
        new Document("_id", commit.first())
            .append("n", commit.events().size())
            .append("commit", commit.id())
            .append("at", Date.from(commit.at()))
            .append(Keys.FIELD, List.copyOf(keys.of(commit.events())))
            .append("events", events);
    Set<String> carried = commit.values(keys.once());
    if (!carried.isEmpty()) {
      document.append(Keys.ONCE, List.copyOf(carried));
    }
    return document;
  }

  private static Document write(StoredEvent event, Instant commitAt) {
    Document document =
        new Document("id", event.id())
            .append("type", event.type().fullName())
            .append("version", event.version())
            .append("tags", event.tags().stream().map(Keys::tag).sorted().toList())
            .append("payload", event.payload())
            .append("metadata", new Document(new TreeMap<>(event.metadata())));
    if (!event.at().equals(commitAt)) {
      document.append("at", Date.from(event.at()));
    }
    return document;
  }

  static long first(Document document) {
    return document.get("_id", Number.class).longValue();
  }

  static long next(Document document) {
    return first(document) + document.get("n", Number.class).longValue();
  }

  static Commit read(Document document) {
    Instant at = document.getDate("at").toInstant();
    List<StoredEvent> events = new ArrayList<>();
    for (Document event : document.getList("events", Document.class)) {
      events.add(read(event, at));
    }
    return new Commit(first(document), document.getString("commit"), at, List.copyOf(events));
  }

  private static StoredEvent read(Document event, Instant commitAt) {
    Date at = event.getDate("at");
    Map<String, String> metadata = new LinkedHashMap<>();
    event
        .get("metadata", Document.class)
        .forEach((key, value) -> metadata.put(key, (String) value));
    return new StoredEvent(
        event.getString("id"),
        type(event),
        event.getString("version"),
        tags(event),
        at == null ? commitAt : at.toInstant(),
        event.get("payload", Document.class),
        metadata);
  }

  static QualifiedName type(Document event) {
    return new QualifiedName(event.getString("type"));
  }

  static Set<Tag> tags(Document event) {
    Set<Tag> tags = new LinkedHashSet<>();
    for (String tag : event.getList("tags", String.class)) {
      int colon = tag.indexOf(':');
      tags.add(new Tag(tag.substring(0, colon), tag.substring(colon + 1)));
    }
    return tags;
  }
}
