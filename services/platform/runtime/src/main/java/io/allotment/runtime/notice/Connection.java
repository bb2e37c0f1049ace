package io.allotment.runtime.notice;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an owner is reached.
 *
 * @param owner whose it is, as the service names them
 * @param id unique for its owner
 * @param channel the id of a {@link Channel}
 * @param name what its owner calls it
 * @param settings what the channel asks for, secrets included
 * @param kinds what is told there
 */
public record Connection(
    String owner,
    String id,
    String channel,
    String name,
    Map<String, String> settings,
    Set<String> kinds) {

  public Connection {
    settings = Map.copyOf(settings);
    kinds = Set.copyOf(kinds);
  }

  /** What a channel was told under this name; empty where nothing was. */
  public String setting(String field) {
    return settings.getOrDefault(field, "");
  }

  String key() {
    return owner + "/" + id;
  }

  /** Without the settings, which hold secrets. */
  @Override
  public String toString() {
    return "Connection[%s, %s, %s]".formatted(key(), channel, new TreeSet<>(kinds));
  }
}
