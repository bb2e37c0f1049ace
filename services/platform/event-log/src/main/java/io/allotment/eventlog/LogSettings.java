package io.allotment.eventlog;

import java.time.Duration;

/**
 * How a process works on its log.
 *
 * @param alone whether no other process appends to this log while it is open; reading then trusts
 *     what this process appended and asks the database for no fresher head. Appends stay correct
 *     even if it is not true; reads may then be stale.
 * @param poll how often to look for what other processes appended, where the server does not tell
 * @param patience how long an append waits for a database that does not answer
 * @param memory how many of the latest events to keep in memory
 * @param once the key of a tag each value of which one commit may carry and no second, whatever its
 *     condition says; the database sees to it, so nobody has to look first. Empty for none
 */
public record LogSettings(
    boolean alone, Duration poll, Duration patience, int memory, String once) {

  /** Settings without a tag that is carried once. */
  public LogSettings(boolean alone, Duration poll, Duration patience, int memory) {
    this(alone, poll, patience, memory, "");
  }

  /** The same, with a tag of that key carried once. */
  public LogSettings withOnce(String key) {
    return new LogSettings(alone, poll, patience, memory, key);
  }

  /** One of several replicas on one database. */
  public static LogSettings shared() {
    return new LogSettings(false, Duration.ofMillis(100), Duration.ofSeconds(10), 4096);
  }

  /** The only process on its database. */
  public static LogSettings onlyProcess() {
    return new LogSettings(true, Duration.ofSeconds(1), Duration.ofSeconds(10), 4096);
  }
}
