package io.allotment.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;

/** An event as it lies in the log; its payload is still BSON. */
record StoredEvent(
    String id,
    QualifiedName type,
    String version,
    Set<Tag> tags,
    Instant at,
    Document payload,
    Map<String, String> metadata) {

  MessageType messageType() {
    return new MessageType(type, version);
  }

  boolean matches(EventCriteria criteria) {
    return criteria.matches(type, tags);
  }
}
