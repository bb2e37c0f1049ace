package io.allotment.runtime.notice;

import java.time.Instant;
import java.util.Map;

/**
 * Something to be said to one connection. What it says is composed when it is sent, so that it is
 * true then, and holds ids only.
 *
 * @param key what is said to whom, once; the same for whoever finds out that it is to be said
 * @param kind what it is about
 * @param about ids by which the service knows what to say
 * @param since when it became so
 * @param due not before
 * @param latest when it is of no use any more
 * @param attempts how often it was tried
 */
public record Letter(
    String key,
    String owner,
    String connection,
    String kind,
    Map<String, String> about,
    Instant since,
    Instant due,
    Instant latest,
    int attempts) {

  /** The kind of a message that somebody sends to see whether it arrives. */
  public static final String TEST = "test";

  public Letter {
    about = Map.copyOf(about);
  }

  /** The id of the message, see {@link Message#id()}. */
  public String messageId() {
    return Message.id(key);
  }

  /** Where it goes. */
  String address() {
    return owner + "/" + connection;
  }

  Letter dueAt(Instant at) {
    return new Letter(key, owner, connection, kind, about, since, at, latest, attempts);
  }

  public boolean isTest() {
    return kind.equals(TEST);
  }
}
