package io.allotment.runtime.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where owners are reached: what is theirs anyway, and what they connected. */
final class Reach {

  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Connections connections;
  private final NoticeSource source;

  Reach(List<Channel> channels, Connections connections, NoticeSource source) {
    channels.forEach(channel -> this.channels.put(channel.id(), channel));
    this.connections = connections;
    this.source = source;
  }

  List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  Channel channel(Connection connection) {
    return Objects.requireNonNull(channels.get(connection.channel()), connection.channel());
  }

  List<Connection> of(String owner) {
    List<Connection> all = new ArrayList<>(source.given(owner));
    all.addAll(connections.of(owner));
    return all.stream().filter(one -> channels.containsKey(one.channel())).toList();
  }

  Optional<Connection> connection(String owner, String id) {
    return of(owner).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  boolean isGiven(String owner, String id) {
    return source.given(owner).stream().anyMatch(one -> one.id().equals(id));
  }
}
