package io.allotment.eventlog;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.conversions.Bson;

/**
 * What a commit can be found by: for each event its type, its tags, and its type with each tag.
 *
 * <p>MongoDB refuses a compound index over two arrays, so tag and type meet in one entry, in this
 * order: beside that of the tag alone, so that both are written to one place. A filter made here
 * finds every commit that holds a matching event and possibly others: the entries of a commit
 * belong to all its events together. The caller judges each event.
 *
 * <p>A tag that one commit alone may carry has an index of its own, and is no entry here.
 *
 * @param once the key of that tag, empty for none
 */
record Keys(String once) {

  /** The field of a commit, and the index over it, that hold the entries. */
  static final String FIELD = "keys";

  /** The same for the values of the tag that is carried once. */
  static final String ONCE = "once";

  private static final QualifiedName NO_TYPE = new QualifiedName("\u0000");

  private static final Comparator<Tag> BY_KEY_AND_VALUE =
      Comparator.comparing(Tag::key).thenComparing(Tag::value);

  static String tag(Tag tag) {
    return tag.key() + ":" + tag.value();
  }

  Set<String> of(Collection<StoredEvent> events) {
    Set<String> keys = new LinkedHashSet<>();
    for (StoredEvent event : events) {
      keys.add(event.type().fullName());
      for (Tag tag : sorted(event.tags())) {
        if (!tag.key().equals(once)) {
          keys.add(tag(tag));
          keys.add(typed(event.type(), tag));
        }
      }
    }
    return keys;
  }

  static boolean everything(EventCriteria criteria) {
    return criteria.matches(NO_TYPE, Set.of());
  }

  /** The filter for commits that may match; empty when nothing can match. */
  Optional<Bson> filter(EventCriteria criteria) {
    if (everything(criteria)) {
      return Optional.of(Filters.empty());
    }
    List<EventCriterion> criterions = List.copyOf(criteria.flatten());
    if (criterions.size() == 1) {
      return Optional.of(all(criterions.getFirst()));
    }
    Set<String> any = new TreeSet<>();
    List<Bson> alternatives = new ArrayList<>();
    for (EventCriterion criterion : criterions) {
      List<Set<String>> wanted = wanted(criterion);
      if (wanted.isEmpty()) {
        alternatives.add(all(criterion));
      } else {
        any.addAll(wanted.getFirst());
      }
    }
    if (!any.isEmpty()) {
      alternatives.add(in(any));
    }
    return switch (alternatives.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(alternatives.getFirst());
      default -> Optional.of(Filters.or(alternatives));
    };
  }

  private Bson all(EventCriterion criterion) {
    Stream<Bson> values =
        criterion.tags().stream()
            .filter(tag -> tag.key().equals(once))
            .map(tag -> Filters.eq(ONCE, tag.value()));
    return Filters.and(Stream.concat(values, wanted(criterion).stream().map(Keys::in)).toList());
  }

  /** Sets of entries of which a matching commit has one each. */
  private List<Set<String>> wanted(EventCriterion criterion) {
    if (criterion.tags().isEmpty()) {
      Set<String> types = new TreeSet<>();
      criterion.types().forEach(type -> types.add(type.fullName()));
      return List.of(types);
    }
    return sorted(criterion.tags()).stream()
        .filter(tag -> !tag.key().equals(once))
        .map(tag -> wanted(criterion.types(), tag))
        .toList();
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
    return tag(tag) + " " + type.fullName();
  }

  private static Bson in(Set<String> keys) {
    return keys.size() == 1 ? Filters.eq(FIELD, keys.iterator().next()) : Filters.in(FIELD, keys);
  }
}
