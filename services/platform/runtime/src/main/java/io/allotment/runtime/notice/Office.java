package io.allotment.runtime.notice;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The parts of delivery, put together. */
final class Office {

  private final Postbox postbox;
  private final Desk desk;
  private final Delivery delivery;
  private final Watches watches;
  private final Rounds rounds;

  Office(
      MongoDatabase database,
      List<Channel> channels,
      NoticeSource source,
      InstantSource clock,
      Duration letters,
      Duration shown) {
    Connections connections = new Connections(database);
    Outbox outbox = new Outbox(database);
    States states = new States(database);
    Reach reach = new Reach(channels, connections, source);
    delivery = new Delivery(outbox, reach, states, source, clock);
    watches = new Watches(database, reach, connections, states, source, clock);
    postbox = new Postbox(outbox, reach, clock);
    desk = new Desk(reach, connections, states, outbox, delivery, watches, clock);
    rounds = new Rounds(delivery, watches, outbox, clock, letters, shown);
  }

  Postbox postbox() {
    return postbox;
  }

  Desk desk() {
    return desk;
  }

  Delivery delivery() {
    return delivery;
  }

  Watches watches() {
    return watches;
  }

  Rounds rounds() {
    return rounds;
  }
}
