package io.allotment.gateway.change;

/** Takes what the services report as changed. */
@FunctionalInterface
public interface Changes {

  /** Tells every open screen. Returns at once, from any thread; nothing is kept for later. */
  void publish(Change change);
}
