package io.allotment.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** An append on its way: what to append, on which condition, and how far that has been judged. */
final class Pending {

  private final String id = UUID.randomUUID().toString();
  private final long since = System.nanoTime();
  private final AppendCondition condition;
  private final List<StoredEvent> events;
  private final Instant at;
  private final CompletableFuture<Long> result = new CompletableFuture<>();

  private long clearUpTo;
  private boolean sent;
  private boolean carried;

  /**
   * @param head a head known before the append was asked for; its commit can lie nowhere before
   */
  Pending(AppendCondition condition, List<StoredEvent> events, long head) {
    this.condition = condition;
    this.events = events;
    this.at = events.stream().map(StoredEvent::at).max(Instant::compareTo).orElseThrow();
    this.clearUpTo = conditional() ? marker(condition) : head;
  }

  static long marker(AppendCondition condition) {
    return Math.max(1, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
  }

  boolean conditional() {
    return !condition.consistencyMarker().equals(ConsistencyMarker.INFINITY);
  }

  AppendCondition condition() {
    return condition;
  }

  /** Up to where nothing settled speaks against this append, exclusive. */
  long clearUpTo() {
    return clearUpTo;
  }

  void clearUpTo(long position) {
    clearUpTo = Math.max(clearUpTo, position);
  }

  /** Whether an event of the commit, at or behind the position, speaks against this append. */
  boolean conflictsWith(Commit commit, long from) {
    return conditional() && commit.matches(condition.criteria(), from);
  }

  AppendEventsTransactionRejectedException conflict() {
    return AppendEventsTransactionRejectedException.conflictingEventsDetected(
        condition.consistencyMarker());
  }

  String id() {
    return id;
  }

  int size() {
    return events.size();
  }

  Commit placedAt(long position) {
    return new Commit(position, id, at, events);
  }

  /** Whether the log may hold this commit without our knowing. */
  boolean sent() {
    return sent;
  }

  void markSent() {
    sent = true;
  }

  /** Whether a tag of it that is carried once was found to be carried. */
  boolean carried() {
    return carried;
  }

  void markCarried() {
    carried = true;
  }

  long ageNanos() {
    return System.nanoTime() - since;
  }

  /** Completes with the next free position behind the commit. */
  CompletableFuture<Long> result() {
    return result;
  }
}
