package io.allotment.runtime.notice;

import java.time.InstantSource;

/** Takes what is to be told. */
public final class Postbox {

  private final Outbox outbox;
  private final Reach reach;
  private final InstantSource clock;

  Postbox(Outbox outbox, Reach reach, InstantSource clock) {
    this.outbox = outbox;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * Has an owner told, once for each of their connections that want it, however often this is
   * called. When it returns, a crash loses nothing of it. What is of no use any more is left.
   */
  public void put(Notice notice) {
    if (clock.instant().isAfter(notice.latest())) {
      return;
    }
    reach.of(notice.owner()).stream()
        .filter(connection -> connection.kinds().contains(notice.kind()))
        .filter(connection -> canTake(reach.channel(connection)))
        .forEach(connection -> outbox.put(letter(notice, connection)));
  }

  /** What cannot be sent at all does not wait: it would come all at once, late. */
  private static boolean canTake(Channel channel) {
    return channel.takes() == Channel.Takes.MESSAGES && channel.unavailable().isEmpty();
  }

  private static Letter letter(Notice notice, Connection to) {
    return new Letter(
        notice.key() + " " + to.key(),
        notice.owner(),
        to.id(),
        notice.kind(),
        notice.about(),
        notice.since(),
        notice.due(),
        notice.latest(),
        0);
  }
}
