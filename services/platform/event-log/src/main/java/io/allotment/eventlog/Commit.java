package io.allotment.eventlog;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The events of one append, which take the positions from {@code first} to {@code next() - 1}.
 *
 * @param first the position of the first event, from 1
 * @param id tells this commit from another one at the same position
 * @param at the instant of its latest event
 */
record Commit(long first, String id, Instant at, List<StoredEvent> events) {

  long next() {
    return first + events.size();
  }

  /** The values of all tags of that key. */
  Set<String> values(String key) {
    Set<String> values = new LinkedHashSet<>();
    for (StoredEvent event : events) {
      for (Tag tag : event.tags()) {
        if (tag.key().equals(key)) {
          values.add(tag.value());
        }
      }
    }
    return values;
  }

  /** The position of the first event at or after the instant. */
  long positionSince(Instant since) {
    for (int i = 0; i < events.size(); i++) {
      if (!events.get(i).at().isBefore(since)) {
        return first + i;
      }
    }
    return next();
  }

  /** Whether an event at or behind the position matches. */
  boolean matches(EventCriteria criteria, long from) {
    for (int i = (int) Math.max(0, from - first); i < events.size(); i++) {
      if (events.get(i).matches(criteria)) {
        return true;
      }
    }
    return false;
  }
}
