package io.allotment.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.bson.Document;

/**
 * Which class stands for which stored name, by explicit registration: a stored name such as {@code
 * rotation.AbsenceRecorded} outlives every class name. Immutable.
 *
 * <p>The current version of a name is the one its class is registered with. An older version is
 * read through upgrades, each of which turns the document of one version into that of another; an
 * upgrade stays registered for ever.
 */
public final class EventTypes implements MessageTypeResolver {

  private final Map<Class<?>, MessageType> types;
  private final Map<QualifiedName, Current> current;
  private final Map<MessageType, Upgrade> upgrades;

  private record Current(Class<?> payload, MessageType type) {}

  private record Upgrade(String to, UnaryOperator<Document> change) {}

  /** What a stored payload is to be read as. */
  record Reading(MessageType type, Class<?> payload, Document document) {}

  private EventTypes(Builder builder) {
    types = Map.copyOf(builder.types);
    current = Map.copyOf(builder.current);
    upgrades = Map.copyOf(builder.upgrades);
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

  Reading reading(MessageType stored, Document document) {
    Current wanted = current.get(stored.qualifiedName());
    if (wanted == null) {
      throw new UnknownEventTypeException(stored, "no class is registered under that name.");
    }
    MessageType type = stored;
    Document payload = type.equals(wanted.type()) ? document : new Document(document);
    while (!type.equals(wanted.type())) {
      Upgrade upgrade = upgrades.get(type);
      if (upgrade == null) {
        throw new UnknownEventTypeException(
            type, "no upgrade leads to version " + wanted.type().version() + ".");
      }
      payload = upgrade.change().apply(payload);
      type = new MessageType(type.qualifiedName(), upgrade.to());
    }
    return new Reading(type, wanted.payload(), payload);
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
      upgrades.put(new MessageType(name, from), new Upgrade(to, change));
      return this;
    }

    /** Ends the registration. */
    public EventTypes build() {
      return new EventTypes(this);
    }
  }
}
