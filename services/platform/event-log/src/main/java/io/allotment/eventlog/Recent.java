package io.allotment.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The latest commits and the head, as this process knows them from acknowledged appends and
 * majority reads; and those who wait for more.
 *
 * <p>Safe for use by several threads. Whoever waits is woken on the executor, never on the thread
 * that brings the news.
 */
final class Recent {

  private final Executor executor;
  private final int capacity;
  private final ArrayDeque<Commit> commits = new ArrayDeque<>();
  private final List<Waiter> waiters = new ArrayList<>();
  private long floor;
  private long head;

  private record Waiter(long position, Runnable action) {}

  /**
   * @param head the next free position
   * @param capacity how many events to keep
   */
  Recent(long head, int capacity, Executor executor) {
    this.floor = head;
    this.head = head;
    this.capacity = capacity;
    this.executor = executor;
  }

  synchronized long head() {
    return head;
  }

  /** Takes in commits that follow each other, some of which may be known. */
  void extend(List<Commit> news) {
    List<Waiter> due = new ArrayList<>();
    synchronized (this) {
      for (Commit commit : news) {
        if (commit.first() > head) {
          throw new BrokenLogException(head, commit.first());
        }
        if (commit.first() == head) {
          commits.addLast(commit);
          head = commit.next();
        }
      }
      while (head - floor > capacity && commits.size() > 1) {
        floor = commits.removeFirst().next();
      }
      for (Iterator<Waiter> all = waiters.iterator(); all.hasNext(); ) {
        Waiter waiter = all.next();
        if (waiter.position() < head) {
          due.add(waiter);
          all.remove();
        }
      }
    }
    due.forEach(waiter -> executor.execute(waiter.action()));
  }

  /** The commits with an event at or behind the position; empty if older ones are needed. */
  synchronized Optional<List<Commit>> since(long position) {
    if (position < floor) {
      return Optional.empty();
    }
    ArrayDeque<Commit> since = new ArrayDeque<>();
    for (Iterator<Commit> back = commits.descendingIterator(); back.hasNext(); ) {
      Commit commit = back.next();
      if (commit.next() <= position) {
        break;
      }
      since.addFirst(commit);
    }
    return Optional.of(List.copyOf(since));
  }

  /** Runs the action once, as soon as the position is taken. */
  void whenTaken(long position, Runnable action) {
    synchronized (this) {
      if (position >= head) {
        waiters.add(new Waiter(position, action));
        return;
      }
    }
    executor.execute(action);
  }

  /** Completes with the head as soon as it is at least the one given. */
  CompletableFuture<Long> reached(long wanted) {
    CompletableFuture<Long> reached = new CompletableFuture<>();
    Runnable action = () -> reached.complete(head());
    whenTaken(wanted - 1, action);
    var _ = reached.whenComplete((_, _) -> forget(action));
    return reached;
  }

  private synchronized void forget(Runnable action) {
    waiters.removeIf(waiter -> waiter.action().equals(action));
  }
}
