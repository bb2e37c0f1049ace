package io.allotment.eventlog;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns what other processes appended: when asked, at intervals, and at once where the server has
 * change streams. Without them nothing fails, it only takes up to an interval.
 */
final class Follower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration SAFETY = Duration.ofSeconds(1);
  private static final Duration RECONNECT = Duration.ofSeconds(5);

  private final Commits commits;
  private final Recent recent;
  private final Duration poll;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread polling;
  private final Thread watching;
  private volatile boolean watched;
  private volatile boolean closed;

  Follower(Commits commits, Recent recent, Duration poll) {
    this.commits = commits;
    this.recent = recent;
    this.poll = poll;
    this.polling = Thread.ofVirtual().name("event-log-follower").unstarted(this::follow);
    this.watching = Thread.ofVirtual().name("event-log-watcher").unstarted(this::watch);
  }

  void start(boolean changeStreams) {
    polling.start();
    if (changeStreams) {
      watching.start();
    }
  }

  /** Reads what is majority-visible behind the known head; says whether there was anything. */
  boolean catchUp() {
    boolean news = false;
    while (true) {
      Commits.Page page = commits.from(recent.head());
      recent.extend(page.commits());
      news |= !page.commits().isEmpty();
      if (page.last()) {
        return news;
      }
    }
  }

  private void follow() {
    boolean reachable = true;
    while (!closed) {
      try {
        long interval = watched ? Math.max(SAFETY.toNanos(), poll.toNanos()) : poll.toNanos();
        if (nudges.tryAcquire(interval, TimeUnit.NANOSECONDS)) {
          nudges.drainPermits();
        }
        catchUp();
        reachable = true;
      } catch (InterruptedException _) {
        return;
      } catch (MongoException | BrokenLogException problem) {
        if (reachable && !closed) {
          LOG.warn("The log cannot be followed at the moment", problem);
        }
        reachable = false;
      }
    }
  }

  private void watch() {
    while (!closed) {
      try (var changes = commits.changes()) {
        watched = true;
        nudges.release();
        while (!closed) {
          if (isNews(changes.next())) {
            nudges.release();
          }
        }
      } catch (MongoException | NoSuchElementException | IllegalStateException problem) {
        // The last two when the collection is dropped or the client closed.
        watched = false;
        if (!closed) {
          LOG.info("No change stream for {}, looking every {}", RECONNECT, poll, problem);
          pause();
        }
      }
    }
  }

  /** Not what this process appended itself. */
  private boolean isNews(ChangeStreamDocument<Document> change) {
    BsonDocument key = change.getDocumentKey();
    return key == null || key.getNumber("_id").longValue() >= recent.head();
  }

  private void pause() {
    try {
      Thread.sleep(RECONNECT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether the server is part of a replica set or a sharded cluster, which have change streams.
   */
  static boolean hasChangeStreams(MongoDatabase database) {
    try {
      Document hello = database.runCommand(new Document("isMaster", 1));
      return hello.containsKey("setName") || "isdbgrid".equals(hello.getString("msg"));
    } catch (MongoException _) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    polling.interrupt();
    watching.interrupt();
  }
}
