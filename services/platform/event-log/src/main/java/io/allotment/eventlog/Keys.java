package io.allotment.eventlog;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.conversions.Bson;

/**
 * What a commit can be found by: for each event its type, its tags, and its type with each tag.
 *
 * <p>MongoDB refuses a compound index over two arrays, so type and tag meet in one entry. A filter
 * made here finds every commit that holds a matching event and possibly others: the entries of a
 * commit belong to all its events together. The caller judges each event.
 */
final class Keys {

  private static final QualifiedName NO_TYPE = new QualifiedName("\u0000");

  private static final Comparator<Tag> BY_KEY_AND_VALUE =
      Comparator.comparing(Tag::key).thenComparing(Tag::value);

  private Keys() {}

  static String tag(Tag tag) {
    return tag.key() + ":" + tag.value();
  }

  static Set<String> of(Collection<StoredEvent> events) {
    Set<String> keys = new LinkedHashSet<>();
    for (StoredEvent event : events) {
      keys.add(event.type().fullName());
      for (Tag tag : sorted(event.tags())) {
        keys.add(tag(tag));
        keys.add(typed(event.type(), tag));
      }
    }
    return keys;
  }

  static boolean everything(EventCriteria criteria) {
    return criteria.matches(NO_TYPE, Set.of());
  }

  /** The filter for commits that may match; empty when nothing can match. */
  static Optional<Bson> filter(EventCriteria criteria) {
    if (everything(criteria)) {
      return Optional.of(Filters.empty());
    }
    List<EventCriterion> criterions = List.copyOf(criteria.flatten());
    if (criterions.size() == 1) {
      return Optional.of(
          Filters.and(wanted(criterions.getFirst()).stream().map(Keys::in).toList()));
    }
    Set<String> any = new TreeSet<>();
    criterions.forEach(criterion -> any.addAll(wanted(criterion).getFirst()));
    return any.isEmpty() ? Optional.empty() : Optional.of(in(any));
  }

  /** Sets of entries of which a matching commit has one each. */
  private static List<Set<String>> wanted(EventCriterion criterion) {
    if (criterion.tags().isEmpty()) {
      Set<String> types = new TreeSet<>();
      criterion.types().forEach(type -> types.add(type.fullName()));
      return List.of(types);
    }
    return sorted(criterion.tags()).stream().map(tag -> wanted(criterion.types(), tag)).toList();
  }

  private static List<Tag> sorted(Set<Tag> tags) {
    return tags.stream().sorted(BY_KEY_AND_VALUE).toList();
  }

  private static Set<String> wanted(Set<QualifiedName> types, Tag tag) {
    if (types.isEmpty()) {
      return Set.of(tag(tag));
    }
    Set<String> typed = new TreeSet<>();
    types.forEach(type -> typed.add(typed(type, tag)));
    return typed;
  }

  private static String typed(QualifiedName type, Tag tag) {
    return type.fullName() + " " + tag(tag);
  }

  private static Bson in(Set<String> keys) {
    return keys.size() == 1 ? Filters.eq("keys", keys.iterator().next()) : Filters.in("keys", keys);
  }
}
