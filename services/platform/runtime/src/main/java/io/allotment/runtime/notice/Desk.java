package io.allotment.runtime.notice;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.notice.Channel.Takes;
import io.allotment.runtime.notice.ConnectionView.Offer;
import io.allotment.runtime.notice.ConnectionView.Trial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where owners see, change and try what they are connected to. Who may is for the service to ask
 * before.
 */
public final class Desk {

  private static final int MOST = 10;
  private static final Duration TRIAL = Duration.ofHours(1);

  private final Reach reach;
  private final Connections connections;
  private final States states;
  private final Outbox outbox;
  private final Delivery delivery;
  private final Watches watches;
  private final InstantSource clock;

  Desk(
      Reach reach,
      Connections connections,
      States states,
      Outbox outbox,
      Delivery delivery,
      Watches watches,
      InstantSource clock) {
    this.reach = reach;
    this.connections = connections;
    this.states = states;
    this.outbox = outbox;
    this.delivery = delivery;
    this.watches = watches;
    this.clock = clock;
  }

  /** What can be connected. */
  public List<Offer> offers(Set<Takes> kinds) {
    return reach.channels().stream()
        .filter(channel -> kinds.contains(channel.takes()))
        .map(
            channel ->
                new Offer(
                    channel.id(),
                    channel.title(),
                    channel.takes() == Takes.WATCHES,
                    channel.unavailable().orElse(null),
                    channel.fields()))
        .toList();
  }

  /** What an owner is connected to. */
  public List<ConnectionView> of(String owner) {
    Map<String, Integer> waiting = outbox.waiting(owner);
    return reach.of(owner).stream()
        .map(connection -> view(connection, waiting.getOrDefault(connection.id(), 0)))
        .toList();
  }

  /**
   * Connects an owner, or changes how they are.
   *
   * @param asked with the kinds the service knows; secrets that are left out stay
   * @param allowed what may be connected for this owner
   * @throws RefusedException with what to correct
   */
  public ConnectionView put(Connection asked, Set<Takes> allowed) {
    Connection known = connections.one(asked.owner(), asked.id()).orElse(null);
    Channel channel =
        reach
            .channel(asked.channel())
            .filter(one -> allowed.contains(one.takes()))
            .filter(one -> known == null || known.channel().equals(one.id()))
            .orElseThrow(
                () ->
                    Correctness.bad("There is no channel %s for this.".formatted(asked.channel())));
    if (reach.isGiven(asked.owner(), asked.id())) {
      throw new RefusedException(
          NoticeRule.FIXED_CONNECTION, "Everybody has this one. Give yours another id.");
    }
    if (known == null && connections.of(asked.owner()).size() >= MOST) {
      throw new RefusedException(
          NoticeRule.TOO_MANY_CONNECTIONS, "There are ten already. Remove one first.");
    }
    Connection whole = Correctness.whole(asked, known, channel);
    connections.put(whole);
    watches.again(whole);
    return view(whole, 0);
  }

  /** Disconnects an owner; what still waited is not sent. Nothing happens where it is gone. */
  public void remove(String owner, String id) {
    if (reach.isGiven(owner, id)) {
      throw new RefusedException(
          NoticeRule.FIXED_CONNECTION, "Everybody has this one. Choose no notices for it instead.");
    }
    connections
        .one(owner, id)
        .ifPresent(
            connection -> {
              connections.remove(connection);
              watches.forget(connection);
              states.forget(connection);
            });
  }

  /**
   * Forgets what an owner connected and how it went; what still waited is not sent. Of letters only
   * the ids they hold are kept, as long as their keys may come again. The same again changes
   * nothing.
   */
  public void forget(String owner) {
    for (Connection connection : connections.of(owner)) {
      connections.remove(connection);
      watches.forget(connection);
    }
    outbox.forget(owner, clock.instant());
    states.forget(owner);
  }

  /**
   * Sends a test message at once, or where a watch is shown looks whether it could be.
   *
   * @param act a label of the act that asks for it; the same again sends nothing again
   */
  public Trial test(String owner, String id, String act) {
    Connection connection =
        reach
            .connection(owner, id)
            .orElseThrow(
                () ->
                    new RefusedException(
                        NoticeRule.UNKNOWN_CONNECTION,
                        "There is no connection %s. Look at those there are.".formatted(id)));
    Channel channel = reach.channel(connection);
    if (channel.takes() == Takes.WATCHES) {
      return checked(connection, channel.check(connection));
    }
    Instant now = clock.instant();
    String key = "test/%s/%s".formatted(act, connection.key());
    delivery.now(new Letter(key, owner, id, Letter.TEST, Map.of(), now, now, now.plus(TRIAL), 0));
    Outbox.Standing standing = outbox.standing(key).orElseThrow();
    return new Trial(standing.state() == Outbox.State.SENT, standing.problem());
  }

  private Trial checked(Connection connection, Answer answer) {
    String problem =
        switch (answer) {
          case Answer.Delivered() -> null;
          case Answer.Later(String said, Duration after) -> said;
          case Answer.Refused(String said) -> said;
        };
    if (problem == null) {
      watches.again(connection);
    } else {
      states.failed(connection, problem, clock.instant());
    }
    return new Trial(problem == null, problem);
  }

  private ConnectionView view(Connection connection, int waiting) {
    boolean given = reach.isGiven(connection.owner(), connection.id());
    return ConnectionView.of(
        connection, reach.channel(connection), given, states.of(connection), waiting);
  }
}
