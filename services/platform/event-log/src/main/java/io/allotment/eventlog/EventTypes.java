package io.allotment.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;

/**
 * Which class stands for which stored name, by explicit registration: a stored name such as {@code
 * rotation.AbsenceRecorded} outlives every class name. Immutable.
 *
 * <p>The current version of a name is the one its class is registered with. An older version is
 * read through upgrades, each of which turns the document of one version into that of another, of
 * the same name or, where a name was given up or split, of another one; an upgrade stays registered
 * for ever.
 */
public final class EventTypes implements MessageTypeResolver {

  private final Map<Class<?>, MessageType> types;
  private final Map<QualifiedName, Current> current;
  private final Map<MessageType, Upgrade> upgrades;
  private final Map<QualifiedName, Set<QualifiedName>> formerNames;

  private record Current(Class<?> payload, MessageType type) {}

  private record Upgrade(
      Set<MessageType> into,
      Function<Document, MessageType> which,
      UnaryOperator<Document> change) {}

  /** What a stored payload is to be read as. */
  record Reading(MessageType type, Class<?> payload, Document document) {}

  private EventTypes(Builder builder) {
    types = Map.copyOf(builder.types);
    current = Map.copyOf(builder.current);
    upgrades = Map.copyOf(builder.upgrades);
    formerNames = new HashMap<>();
    for (MessageType old : upgrades.keySet()) {
      for (QualifiedName name : names(old, Set.of())) {
        formerNames.computeIfAbsent(name, _ -> new HashSet<>()).add(old.qualifiedName());
      }
    }
  }

  /** What a stored type may be called when it is read; refuses ways that lead nowhere. */
  private Set<QualifiedName> names(MessageType stored, Set<MessageType> passed) {
    Upgrade upgrade = upgrades.get(stored);
    if (isCurrent(stored) && upgrade == null) {
      return Set.of(stored.qualifiedName());
    }
    if (upgrade == null || isCurrent(stored) || passed.contains(stored)) {
      throw new UnknownEventTypeException(stored, "its upgrades do not end at a current version.");
    }
    Set<MessageType> further = new HashSet<>(passed);
    further.add(stored);
    Set<QualifiedName> names = new HashSet<>();
    upgrade.into().forEach(next -> names.addAll(names(next, further)));
    return names;
  }

  private boolean isCurrent(MessageType type) {
    Current known = current.get(type.qualifiedName());
    return known != null && known.type().equals(type);
  }

  /** Starts a registration. */
  public static Builder builder() {
    return new Builder();
  }

  /** The stored name and current version of events of a class. */
  @Override
  public Optional<MessageType> resolve(Class<?> payload) {
    return Optional.ofNullable(types.get(payload));
  }

  void requireWritable(MessageType type, Class<?> payload) {
    Current known = current.get(type.qualifiedName());
    if (known == null) {
      throw new UnknownEventTypeException(type, "no class is registered under that name.");
    }
    if (!known.type().equals(type) || !known.payload().equals(payload)) {
      throw new UnknownEventTypeException(
          type,
          "is written from %s, but version %s from %s is registered."
              .formatted(payload.getName(), known.type().version(), known.payload().getName()));
    }
  }

  /** All that can be read: every name in its current version and in those before it. */
  public Set<MessageType> readable() {
    Set<MessageType> readable = new HashSet<>(types.values());
    readable.addAll(upgrades.keySet());
    return readable;
  }

  void requireReadable(MessageType stored) {
    if (!isCurrent(stored) && !upgrades.containsKey(stored)) {
      Current known = current.get(stored.qualifiedName());
      throw new UnknownEventTypeException(
          stored,
          known == null
              ? "no class is registered under that name."
              : "no upgrade leads to version %s.".formatted(known.type().version()));
    }
  }

  /** The criteria that find in the log, under former names too, what the given ones mean. */
  EventCriteria stored(EventCriteria wanted) {
    if (formerNames.isEmpty() || Keys.everything(wanted)) {
      return wanted;
    }
    return EventCriteria.either(
        wanted.flatten().stream()
            .map(
                each ->
                    each.types().isEmpty()
                        ? EventCriteria.havingTags(each.tags())
                        : EventCriteria.havingTags(each.tags())
                            .andBeingOneOfTypes(withFormerNames(each.types())))
            .toList());
  }

  private Set<QualifiedName> withFormerNames(Set<QualifiedName> names) {
    Set<QualifiedName> all = new HashSet<>(names);
    names.forEach(name -> all.addAll(formerNames.getOrDefault(name, Set.of())));
    return all;
  }

  Reading reading(MessageType stored, Document document) {
    requireReadable(stored);
    MessageType type = stored;
    Document payload = isCurrent(type) ? document : copy(document);
    while (!isCurrent(type)) {
      Upgrade upgrade = Objects.requireNonNull(upgrades.get(type));
      MessageType next = upgrade.which().apply(payload);
      if (!upgrade.into().contains(next)) {
        throw new UnknownEventTypeException(type, "it was split, but not into " + next + ".");
      }
      payload = upgrade.change().apply(payload);
      type = next;
    }
    Current wanted = Objects.requireNonNull(current.get(type.qualifiedName()));
    return new Reading(type, wanted.payload(), payload);
  }

  /** To the last leaf, for the one given may be read again by others. */
  private static Document copy(Document document) {
    Document copy = new Document();
    document.forEach((field, value) -> copy.append(field, copyOf(value)));
    return copy;
  }

  private static Object copyOf(Object value) {
    return switch (value) {
      case Document document -> copy(document);
      case List<?> values -> new ArrayList<>(values.stream().map(EventTypes::copyOf).toList());
      default -> value;
    };
  }

  /** Collects a registration; a name or class registered twice is refused. */
  public static final class Builder {

    private final Map<Class<?>, MessageType> types = new HashMap<>();
    private final Map<QualifiedName, Current> current = new HashMap<>();
    private final Map<MessageType, Upgrade> upgrades = new HashMap<>();

    private Builder() {}

    /** Registers version 1 of a name. */
    public Builder event(String name, Class<?> payload) {
      return event(name, "1", payload);
    }

    /** Registers version 1 of each name. */
    public Builder events(Map<String, Class<?>> classes) {
      classes.forEach(this::event);
      return this;
    }

    /** Registers the current version of a name. */
    public Builder event(String name, String version, Class<?> payload) {
      MessageType type = new MessageType(name, version);
      boolean twice = types.put(payload, type) != null;
      twice |= current.put(type.qualifiedName(), new Current(payload, type)) != null;
      if (twice) {
        throw new UnknownEventTypeException(
            "%s or %s is registered twice.".formatted(name, payload.getName()));
      }
      return this;
    }

    /**
     * Registers how a payload of one version becomes one of another.
     *
     * @param change makes the new document; it may alter the fields of the one given, and return it
     */
    public Builder upgrade(String name, String from, String to, UnaryOperator<Document> change) {
      return upgrade(new MessageType(name, from), new MessageType(name, to), change);
    }

    /**
     * Registers how a payload of one name and version becomes one of another name, for a name that
     * was given up. Who asks for the new name is given what lies under the old one as well.
     *
     * @param change makes the new document; it may alter the fields of the one given, and return it
     */
    public Builder upgrade(MessageType from, MessageType to, UnaryOperator<Document> change) {
      return add(from, new Upgrade(Set.of(to), _ -> to, change));
    }

    /**
     * Registers that one name became several. The document stays as it is; where it is to change,
     * split into versions of their own and upgrade those.
     *
     * @param which says from a document what it is now; one of those named
     */
    public Builder split(
        MessageType from, Set<MessageType> into, Function<Document, MessageType> which) {
      return add(from, new Upgrade(Set.copyOf(into), which, UnaryOperator.identity()));
    }

    private Builder add(MessageType from, Upgrade upgrade) {
      if (upgrades.put(from, upgrade) != null) {
        throw new UnknownEventTypeException(from, "two upgrades are registered.");
      }
      return this;
    }

    /**
     * Ends the registration.
     *
     * @throws UnknownEventTypeException if an upgrade does not lead to a current version, or one
     *     leads away from it
     */
    public EventTypes build() {
      return new EventTypes(this);
    }
  }
}
