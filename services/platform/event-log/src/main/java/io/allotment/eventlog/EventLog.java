package io.allotment.eventlog;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/**
 * One log, open on its database: the collection {@code log} and its index, the head, and whoever
 * waits for something to be appended.
 *
 * <p>Safe for use by several threads. Positions count from 1; wherever one is handed out it is the
 * next free one.
 */
public final class EventLog implements AutoCloseable {

  private final Executor executor = task -> Thread.ofVirtual().name("event-log").start(task);
  private final LogSettings settings;
  private final Commits commits;
  private final Recent recent;
  private final Follower follower;
  private final Appender appender;
  private final EventCodec codec;
  private final EventReader reader;

  private EventLog(MongoDatabase database, EventCodec codec, LogSettings settings) {
    this.settings = settings;
    this.codec = codec;
    this.reader = new EventReader(codec);
    this.commits = new Commits(database, settings.once());
    this.commits.createIndexes();
    this.recent = new Recent(commits.head(), settings.memory(), executor);
    this.follower = new Follower(commits, recent, settings.poll());
    this.appender = new Appender(commits, recent, follower, settings.patience(), executor);
  }

  /** Opens the log of a database that other processes may append to as well. */
  public static EventLog open(MongoDatabase database, EventCodec codec) {
    return open(database, codec, LogSettings.shared());
  }

  /**
   * Opens the log of a database; creates collection and index where they are missing.
   *
   * @param database stays the caller's, and open until this log is closed
   */
  public static EventLog open(MongoDatabase database, EventCodec codec, LogSettings settings) {
    EventLog log = new EventLog(database, codec, settings);
    if (!settings.alone()) {
      log.follower.start(Follower.hasChangeStreams(database));
    }
    return log;
  }

  /** The next free position, as far as this process knows by majority. Costs nothing. */
  public long head() {
    return recent.head();
  }

  /**
   * The next free position no older than this call. Asks the database, unless this process is the
   * only one.
   */
  public long freshHead() {
    if (!settings.alone()) {
      follower.catchUp();
    }
    return recent.head();
  }

  /**
   * Completes with the head as soon as it is at least the one wanted, whoever appends. Gives no
   * promise of time; use {@link CompletableFuture#orTimeout}.
   */
  public CompletableFuture<Long> reached(long wanted) {
    return recent.reached(wanted);
  }

  /**
   * Calls the listener with the head after something was appended, by this process or another. Not
   * once per append: a slow listener is called with the latest head, and never twice at once.
   *
   * @return ends the subscription when closed
   */
  public Subscription onAppended(LongConsumer listener) {
    return new Subscription(recent, listener);
  }

  Commits commits() {
    return commits;
  }

  Recent recent() {
    return recent;
  }

  Appender appender() {
    return appender;
  }

  EventCodec codec() {
    return codec;
  }

  EventReader reader() {
    return reader;
  }

  Executor executor() {
    return executor;
  }

  /** Takes no more appends, waits for those under way, and stops following the log. */
  @Override
  public void close() {
    appender.close();
    follower.close();
  }

  /** A listener's wish to be called. */
  public static final class Subscription implements AutoCloseable {

    private final Recent recent;
    private final LongConsumer listener;
    private volatile boolean closed;

    private Subscription(Recent recent, LongConsumer listener) {
      this.recent = recent;
      this.listener = listener;
      await(recent.head());
    }

    private void await(long seen) {
      recent.whenTaken(seen, this::call);
    }

    private void call() {
      if (!closed) {
        long head = recent.head();
        try {
          listener.accept(head);
        } finally {
          await(head);
        }
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
