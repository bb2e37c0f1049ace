package io.allotment.runtime.feed;

import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription that outlives its connection: when the service goes away it is taken up again,
 * after a pause that grows to five seconds, behind the last item received. Items are handed to the
 * receiver one at a time, and no more of them than were asked for.
 */
public final class FeedSubscription implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedSubscription.class);
  private static final int WINDOW = 256;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Subscribing feed;
  private final Consumer<FeedItem> receiver;
  private final boolean fromNow;
  private long after;
  private int failures;
  private boolean closed;
  private @Nullable ClientCallStreamObserver<SubscribeRequest> call;

  /** Calls a service that answers with a feed, such as {@code FeedStub::subscribe}. */
  @FunctionalInterface
  public interface Subscribing {
    void subscribe(SubscribeRequest request, StreamObserver<FeedItem> to);
  }

  /**
   * A subscription, not yet open.
   *
   * @param after the position to begin behind
   * @param fromNow begin at the present instead, until the first item is received
   * @param receiver takes each item; asks for more with {@link #more(int)}
   */
  public FeedSubscription(
      Subscribing feed, long after, boolean fromNow, Consumer<FeedItem> receiver) {
    this.feed = feed;
    this.after = after;
    this.fromNow = fromNow;
    this.receiver = receiver;
  }

  /** Opens the connection, now and again until closed. */
  public synchronized void open() {
    if (!closed) {
      SubscribeRequest request =
          SubscribeRequest.newBuilder().setAfter(after).setFromNow(fromNow && after == 0).build();
      feed.subscribe(request, new Receiving());
    }
  }

  /** Lets the service send so many items more. */
  public synchronized void more(int items) {
    if (call != null) {
      call.request(items);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (call != null) {
      call.cancel("closed by the subscriber", null);
      call = null;
    }
  }

  private synchronized void connected(ClientCallStreamObserver<SubscribeRequest> connection) {
    call = connection;
    connection.disableAutoRequestWithInitial(WINDOW);
  }

  private void received(FeedItem item) {
    synchronized (this) {
      after = item.getPosition();
      failures = 0;
    }
    receiver.accept(item);
  }

  private synchronized void lost(String why) {
    call = null;
    if (closed) {
      return;
    }
    long ceiling = Math.min(LONGEST_PAUSE_MILLIS, 50L << Math.min(failures, 10));
    failures++;
    long pause = ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1);
    LOG.debug("A feed was lost ({}); taking it up again in {} ms", why, pause);
    CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(this::open);
  }

  private final class Receiving implements ClientResponseObserver<SubscribeRequest, FeedItem> {

    @Override
    public void beforeStart(ClientCallStreamObserver<SubscribeRequest> connection) {
      connected(connection);
    }

    @Override
    public void onNext(FeedItem item) {
      received(item);
    }

    @Override
    public void onError(Throwable failure) {
      lost(String.valueOf(failure.getMessage()));
    }

    @Override
    public void onCompleted() {
      lost("the service closed it");
    }
  }
}
