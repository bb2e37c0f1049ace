package io.allotment.runtime.command;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What events of a service are called in its log: {@code <service>.<simple name of the record>},
 * and the tags they carry there.
 */
public final class EventNames<E> implements TagResolver {

  /** The version in which every event of today is written. */
  public static final String VERSION = "1";

  private final String service;
  private final Deciders<E> deciders;
  private final Map<Class<?>, MessageType> types = new HashMap<>();

  public EventNames(String service, Deciders<E> deciders) {
    this.service = service;
    this.deciders = deciders;
    leaves(deciders.family())
        .forEach(type -> types.put(type, new MessageType(service, type.getSimpleName(), VERSION)));
  }

  /** The class of each event by its name in the log. */
  public Map<String, Class<?>> classes() {
    return types.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getValue().name(), Map.Entry::getKey));
  }

  /** The class of each event of these types, sealed families opened, by its qualified name. */
  public <T> Map<QualifiedName, Class<? extends T>> named(
      Class<T> family, Set<? extends Class<? extends T>> wanted) {
    Map<QualifiedName, Class<? extends T>> named = new HashMap<>();
    wanted.stream()
        .flatMap(EventNames::leaves)
        .forEach(
            type ->
                named.put(
                    new QualifiedName(service, type.getSimpleName()), type.asSubclass(family)));
    return named;
  }

  @Override
  public Set<Tag> resolve(EventMessage event) {
    Set<Tag> tags = new HashSet<>();
    deciders.tags(payload(event)).forEach(label -> tags.add(tag(label)));
    tags.add(tag(new Label(Act.LABEL, actOf(event))));
    return tags;
  }

  MessageType typeOf(E event) {
    MessageType type = types.get(event.getClass());
    if (type == null) {
      throw new IllegalStateException(event.getClass() + " is no event of " + service);
    }
    return type;
  }

  E payload(EventMessage event) {
    @Nullable E payload = deciders.family().cast(event.payload());
    if (payload == null) {
      throw new IllegalStateException("an event without payload: " + event.identifier());
    }
    return payload;
  }

  String actOf(EventMessage event) {
    return Act.of(event.metadata()).label();
  }

  Label actLabel(Act act) {
    return new Label(Act.LABEL, act.label());
  }

  EventCriteria criteria(Boundary boundary) {
    return EventCriteria.either(
        boundary.criteria().stream().<EventCriteria>map(this::criteria).toList());
  }

  private EventCriteria criteria(Boundary.Criterion criterion) {
    var tagged =
        EventCriteria.havingTags(
            criterion.labels().stream().map(EventNames::tag).collect(Collectors.toSet()));
    Set<QualifiedName> names =
        criterion.types().stream()
            .flatMap(EventNames::leaves)
            .map(type -> new QualifiedName(service, type.getSimpleName()))
            .collect(Collectors.toSet());
    return names.isEmpty() ? tagged : tagged.andBeingOneOfTypes(names);
  }

  private static Tag tag(Label label) {
    return new Tag(label.key(), label.value());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNames::leaves)
        : Stream.of(type);
  }
}
