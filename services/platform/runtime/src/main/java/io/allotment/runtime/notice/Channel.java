package io.allotment.runtime.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A way to reach somebody or something. A bean of this type can be connected to; another tool is
 * one more of them. Called by several threads, for different connections at once; blocks for
 * seconds at the most.
 */
public interface Channel {

  /** Its name in addresses and documents: lower case and hyphens, never changed. */
  String id();

  /** What people call it. */
  String title();

  /** What has to be said to connect it. */
  List<Field> fields();

  /** What can be told through it. */
  Takes takes();

  /** Why nothing can be sent through it here, and who can change that; empty where it can. */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /**
   * What is wrong with the settings of a connection, by field; each a sentence that says what to
   * write instead. Nothing is sent.
   */
  Map<String, String> flaws(Map<String, String> settings);

  /**
   * Says something. The same message may be said twice with the same id.
   *
   * @throws UnsupportedOperationException where it takes no messages
   */
  default Answer say(Connection to, Message message) {
    throw new UnsupportedOperationException(id() + " takes no messages");
  }

  /**
   * Makes the other side show who is on watch; done again after any failure, so it must come to the
   * same however often it is done.
   *
   * @param memory what this channel remembers of the connection
   * @throws UnsupportedOperationException where it shows no watch
   */
  default Answer show(Connection to, Watch watch, Memory memory) {
    throw new UnsupportedOperationException(id() + " shows no watch");
  }

  /** What of a watch it shows: while this stays the same, nothing has to be done. */
  default String gist(Watch watch) {
    throw new UnsupportedOperationException(id() + " shows no watch");
  }

  /** Looks whether a connection that shows a watch would work, without changing anything there. */
  default Answer check(Connection to) {
    throw new UnsupportedOperationException(id() + " shows no watch");
  }

  /** What a channel takes. */
  enum Takes {
    MESSAGES,
    WATCHES
  }

  /**
   * Something to be said to connect.
   *
   * @param secret never shown again, and kept where it is left out later
   * @param required without it nothing can be sent
   */
  record Field(String id, String title, String hint, boolean secret, boolean required) {}

  /** Names that a channel keeps about a connection; each change is durable when it returns. */
  interface Memory {

    Set<String> all();

    void add(String name);

    void remove(String name);
  }
}
