package io.allotment.runtime.view;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A projection of one source of events. Taking an event twice must change nothing more than taking
 * it once, so a document holds the position it was written at.
 *
 * <p>A view is written in generations. The first one is begun when the view is first run. Another
 * is built beside it, from the first event on, when {@link #version()} was raised or an admin asks;
 * the one before is fed and asked until the new one has caught up. So the code of a version must be
 * able to write on and to read what the version before has written.
 *
 * @param <E> the family of events it is given: a service's own, or the public ones of a feed
 */
public interface View<E> {

  /**
   * An event as a view is given it.
   *
   * @param metadata what was recorded beside it
   * @param position as for {@link View#apply(Object, long, Generation)}
   */
  record Given<E>(E event, Map<String, String> metadata, long position) {}

  /** Stable and unique in the service: the name its token is kept under. */
  String name();

  /** Raised by whoever changes what the view writes, so that it is built anew. */
  default int version() {
    return 1;
  }

  /** In how many parts a generation begins: so many that one stopped leaves the others going on. */
  default int segments() {
    return 1;
  }

  /** The types it wants; concrete ones or a sealed family of them. */
  Set<Class<? extends E>> types();

  /** The collections it writes, by the names it asks its {@link Generation} for. */
  Set<String> collections();

  /** Makes the indexes of a generation. Done whenever it is taken up. */
  default void prepare(Generation generation) {}

  /**
   * What the event is about. Events with equal keys are given in order and never at once; a
   * document is written under one key only. Equal in every process and at every time.
   */
  String key(E event);

  /**
   * Writes what follows from the event. Thrown exceptions stop the events of the same part of the
   * view at this one until it can be taken, or an admin has it skipped.
   *
   * @param position grows with every event of the source; an event at or below the position a
   *     document holds was applied to it before
   * @param into where to write it, and nowhere else
   */
  void apply(E event, long position, Generation into);

  /**
   * Like {@link #apply(Object, long, Generation)}, for a view that asks who did it; this is what is
   * called.
   *
   * @param metadata what was recorded beside the event, see {@link
   *     io.allotment.runtime.command.Act#of}
   */
  default void apply(E event, Map<String, String> metadata, long position, Generation into) {
    apply(event, position, into);
  }

  /** Whether it is given several events together, since that takes it fewer writes. */
  default boolean together() {
    return false;
  }

  /**
   * Writes what follows from some events, in their order, as if they were applied one by one. Where
   * it throws, each is applied alone, so that those before the one that cannot be taken are taken.
   */
  default void applyAll(List<Given<E>> events, Generation into) {
    events.forEach(one -> apply(one.event(), one.metadata(), one.position(), into));
  }
}
