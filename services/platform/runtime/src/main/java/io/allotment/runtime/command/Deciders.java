package io.allotment.runtime.command;

import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The deciders of one service, by the type of the command they decide.
 *
 * @param <E> the sealed family of the service's events
 */
public final class Deciders<E> {

  private final Class<E> family;
  private final Function<E, Set<Label>> tags;
  private final Map<Class<?>, Decider<?, ?, E>> byCommand = new LinkedHashMap<>();

  /**
   * @param family the sealed interface all events of the service implement
   * @param tags the labels an event of the family carries
   */
  public Deciders(Class<E> family, Function<E, Set<Label>> tags) {
    this.family = family;
    this.tags = tags;
  }

  /**
   * Adds the decider of a command.
   *
   * @throws IllegalArgumentException if the command has one already
   */
  public <C> Deciders<E> add(Class<C> command, Decider<? super C, ?, E> decider) {
    if (byCommand.putIfAbsent(command, decider) != null) {
      throw new IllegalArgumentException(command + " is decided twice");
    }
    return this;
  }

  /** The sealed interface all events of the service implement. */
  public Class<E> family() {
    return family;
  }

  Set<Label> tags(Object event) {
    return tags.apply(family.cast(event));
  }

  Set<Class<?>> commands() {
    return byCommand.keySet();
  }

  @SuppressWarnings("unchecked")
  Decider<Object, Object, E> of(Class<?> command) {
    Decider<?, ?, E> decider = byCommand.get(command);
    if (decider == null) {
      throw new IllegalArgumentException("no decider for " + command);
    }
    return (Decider<Object, Object, E>) decider;
  }
}
