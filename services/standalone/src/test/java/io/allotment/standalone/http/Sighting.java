package io.allotment.standalone.http;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A command that was acknowledged, and when its effect was seen. */
final class Sighting {

  private final String service;
  private final String path;
  private final Predicate<JsonNode> effect;
  private final long acknowledged = System.nanoTime();
  private volatile long view;
  private volatile long screen;

  /**
   * Made as the answer arrives.
   *
   * @param path where the community shows it; null where it is not looked for
   * @param effect whether it does
   */
  Sighting(String service, String path, Predicate<JsonNode> effect) {
    this.service = service;
    this.path = path;
    this.effect = effect;
  }

  String service() {
    return service;
  }

  boolean followed() {
    return path != null;
  }

  boolean isIn(Client reader) {
    return effect.test(reader.read(path));
  }

  void inView(long at) {
    view = at;
  }

  void onScreen(long at) {
    screen = at;
  }

  boolean isOnScreen() {
    return screen != 0;
  }

  /** Nanoseconds. */
  long untilView() {
    return view - acknowledged;
  }

  /** Nanoseconds; {@link Long#MAX_VALUE} where no screen ever showed it. */
  long untilScreen() {
    return isOnScreen() ? screen - acknowledged : Long.MAX_VALUE;
  }
}
