package io.allotment.eventlog;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import io.allotment.eventlog.Judge.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Appends, one round trip for all that wait (group commit).
 *
 * <p>Appends queue up; whoever finds nobody leading leads: takes the queue in order, judges each
 * append on its own condition against what is settled and what goes before it, places the ones that
 * pass one behind the other from the head on, and inserts them in order. A lone writer thus appends
 * on its own thread. Once its own append is settled a leader hands over, so nobody works for others
 * without end.
 *
 * <p>The insert stops at the first place that is taken. What lies before it is appended, the rest
 * goes back to the front of the queue and is judged again on what is new. Where the outcome is
 * unknown everything goes back, and its first append is sent to the same place again, until a
 * majority read shows that the place holds it or holds another. An append may therefore meet its
 * own commit when it is judged, and is settled by that. A late duplicate of a lost request does no
 * harm: it starts at a place that is taken by then, and stops there.
 */
final class Appender implements AutoCloseable {

  private static final int DUPLICATE_KEY = 11000;
  private static final int BATCH_COMMITS = 128;
  private static final int BATCH_EVENTS = 1024;

  private final Commits commits;
  private final Recent recent;
  private final Follower follower;
  private final Judge judge;
  private final Duration patience;
  private final Executor executor;
  private final Pace pace = new Pace();

  private final ArrayDeque<Pending> queue = new ArrayDeque<>();
  private boolean leading;
  private boolean closed;
  private int oneByOne;

  /** Appends that passed, and the head they passed at. */
  private record Batch(List<Pending> pendings, long head) {
    List<Commit> placed() {
      List<Commit> placed = new ArrayList<>();
      long place = head;
      for (Pending pending : pendings) {
        placed.add(pending.placedAt(place));
        place += pending.size();
      }
      return placed;
    }
  }

  Appender(
      Commits commits, Recent recent, Follower follower, Duration patience, Executor executor) {
    this.commits = commits;
    this.recent = recent;
    this.follower = follower;
    this.judge = new Judge(commits, recent);
    this.patience = patience;
    this.executor = executor;
  }

  /**
   * Appends the commit.
   *
   * @return completes with the next free position behind the commit, or with the conflict, a {@link
   *     LogUnavailableException} or an {@link OutcomeUnknownException}. Whoever waits for it is
   *     never called on a thread that has other appends to settle.
   */
  CompletableFuture<Long> append(Pending pending) {
    try {
      if (!judge.passesOldPart(pending)) {
        return CompletableFuture.failedFuture(pending.conflict());
      }
    } catch (MongoException problem) {
      return CompletableFuture.failedFuture(new LogUnavailableException(problem));
    }
    synchronized (this) {
      if (closed) {
        return CompletableFuture.failedFuture(new LogUnavailableException("The log is closed."));
      }
      queue.addLast(pending);
      if (leading) {
        return pending.result();
      }
      leading = true;
    }
    lead(pending);
    return pending.result();
  }

  private void lead(@Nullable Pending own) {
    while (true) {
      RuntimeException trouble = round(own);
      synchronized (this) {
        if (queue.isEmpty()) {
          leading = false;
          notifyAll();
          return;
        }
      }
      if (own != null && (own.result().isDone() || trouble != null)) {
        executor.execute(() -> lead(null));
        return;
      }
      if (trouble == null) {
        pace.yieldIfGreedy();
      } else {
        pace.pauseAfterTrouble();
        giveUpOnTheImpatient(trouble);
      }
    }
  }

  /** One round trip; returns what kept the database from answering, if anything did. */
  private @Nullable RuntimeException round(@Nullable Pending own) {
    try {
      Batch batch = assemble(own);
      if (!batch.pendings().isEmpty()) {
        insert(batch, own);
      }
      return null;
    } catch (MongoException | BrokenLogException trouble) {
      return trouble;
    }
  }

  /** Takes the next appends that pass from the queue and settles those that are decided. */
  private Batch assemble(@Nullable Pending own) {
    Batch batch = new Batch(new ArrayList<>(), recent.head());
    List<Commit> placed = new ArrayList<>();
    List<Pending> putBack = new ArrayList<>();
    long place = batch.head();
    int limit = oneByOne > 0 ? 1 : BATCH_COMMITS;
    Pending next = null;
    try {
      while (placed.size() < limit && place - batch.head() < BATCH_EVENTS) {
        next = poll();
        if (next == null) {
          break;
        }
        switch (judge.judge(next)) {
          case Verdict.Appended(long end) -> settle(next, end, own);
          case Verdict.Conflict() -> fail(next, next.conflict());
          case Verdict.Clear() -> {
            if (next.carried()) {
              fail(next, next.conflict());
            } else if (conflictsWithAny(next, placed)) {
              putBack.add(next);
            } else {
              placed.add(next.placedAt(place));
              batch.pendings().add(next);
              place += next.size();
            }
          }
        }
        next = null;
      }
    } catch (MongoException | BrokenLogException trouble) {
      putBack.addAll(0, batch.pendings());
      throw trouble;
    } finally {
      if (next != null) {
        putBack.add(next);
      }
      putBack(putBack);
    }
    return batch;
  }

  private static boolean conflictsWithAny(Pending pending, List<Commit> placed) {
    return placed.stream().anyMatch(commit -> pending.conflictsWith(commit, commit.first()));
  }

  private void insert(Batch batch, @Nullable Pending own) {
    List<Commit> placed = batch.placed();
    int inserted = 0;
    int dropped = 0;
    boolean taken = false;
    boolean carried = false;
    try {
      batch.pendings().forEach(Pending::markSent);
      commits.insert(placed);
      inserted = placed.size();
      pace.won();
    } catch (MongoBulkWriteException refused) {
      if (refused.getWriteConcernError() != null || refused.getWriteErrors().isEmpty()) {
        throw refused;
      }
      var error = refused.getWriteErrors().getFirst();
      inserted = error.getIndex();
      carried = Commits.isCarried(error);
      taken = !carried && error.getCode() == DUPLICATE_KEY;
      if (!taken && !carried) {
        fail(batch.pendings().get(inserted), refused);
        dropped = 1;
      }
    } catch (MongoException unknown) {
      throw unknown;
    } catch (RuntimeException unencodable) {
      oneByOne = placed.size();
      if (placed.size() == 1) {
        fail(batch.pendings().getFirst(), unencodable);
        dropped = 1;
      }
    } finally {
      recent.extend(placed.subList(0, inserted));
      for (int i = 0; i < inserted; i++) {
        settle(batch.pendings().get(i), placed.get(i).next(), own);
      }
      oneByOne = Math.max(0, oneByOne - inserted - dropped);
      putBack(batch.pendings().subList(inserted + dropped, placed.size()));
    }
    if (taken) {
      awaitOccupant(placed.get(inserted).first());
    }
    if (carried) {
      // Looked for first: what carries the tag may be this very commit, sent before.
      follower.catchUp();
      batch.pendings().get(inserted).markCarried();
    }
  }

  /** After losing a place: waits, bounded, until who took it can be read, or is gone again. */
  private void awaitOccupant(long place) {
    pace.lost();
    follower.catchUp();
    for (int look = 0; recent.head() <= place && look < Pace.LOOKS; look++) {
      pace.pauseBeforeLook(look);
      follower.catchUp();
    }
  }

  private void settle(Pending pending, long next, @Nullable Pending own) {
    if (pending == own) {
      pending.result().complete(next);
    } else {
      executor.execute(() -> pending.result().complete(next));
    }
  }

  private void fail(Pending pending, RuntimeException problem) {
    executor.execute(() -> pending.result().completeExceptionally(problem));
  }

  private synchronized @Nullable Pending poll() {
    return queue.pollFirst();
  }

  private synchronized void putBack(List<Pending> pendings) {
    pendings.reversed().forEach(queue::addFirst);
  }

  private synchronized void giveUpOnTheImpatient(RuntimeException trouble) {
    for (Iterator<Pending> all = queue.iterator(); all.hasNext(); ) {
      Pending pending = all.next();
      if (closed || pending.ageNanos() > patience.toNanos()) {
        if (pending.sent()) {
          fail(pending, new OutcomeUnknownException(trouble));
        } else {
          fail(pending, new LogUnavailableException(trouble));
        }
        if (closed || !pending.sent()) {
          all.remove();
        }
      }
    }
  }

  /** Takes no more appends, and waits for those under way as long as they have patience. */
  @Override
  public synchronized void close() {
    closed = true;
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (leading && System.nanoTime() < deadline) {
        wait(100);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
