package io.allotment.runtime.view;

import java.util.Set;

/**
 * A projection of one source of events. Taking an event twice must change nothing more than taking
 * it once, so a document holds the position it was written at.
 *
 * @param <E> the family of events it is given: a service's own, or the public ones of a feed
 */
public interface View<E> {

  /** Stable and unique in the service: the name its token is kept under. */
  String name();

  /** The types it wants; concrete ones or a sealed family of them. */
  Set<Class<? extends E>> types();

  /**
   * What the event is about. Events with equal keys are given in order and never at once; a
   * document is written under one key only. Equal in every process and at every time.
   */
  String key(E event);

  /**
   * Writes what follows from the event. Thrown exceptions stop the view at this event until it can
   * be taken; nothing is skipped.
   *
   * @param position grows with every event of the source; an event at or below the position a
   *     document holds was applied to it before
   */
  void apply(E event, long position);
}
