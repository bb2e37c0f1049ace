package io.allotment.runtime.feed;

import io.allotment.proto.feed.v1.FeedGrpc.FeedStub;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.runtime.feed.FeedSource.Reading;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * One subscription as a message stream. It never ends and never fails by itself: where the
 * connection breaks, {@link FeedSubscription} takes it up again after the last item received.
 */
final class FeedStream implements MessageStream<EventMessage> {

  private final ConcurrentLinkedQueue<Entry<EventMessage>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Runnable> callback = new AtomicReference<>(FeedStream::nobodyWaits);
  private final FeedSubscription subscription;
  private final Reading reading;
  private volatile boolean closed;

  FeedStream(FeedStub feed, long after, Reading reading) {
    this.reading = reading;
    this.subscription = new FeedSubscription(feed::subscribe, after, false, this::received);
    subscription.open();
  }

  private static void nobodyWaits() {}

  private void received(FeedItem item) {
    Entry<EventMessage> entry = reading.of(item);
    if (entry == null) {
      subscription.more(1);
    } else {
      waiting.add(entry);
      callback.get().run();
    }
  }

  @Override
  public Optional<Entry<EventMessage>> next() {
    Entry<EventMessage> entry = waiting.poll();
    if (entry != null) {
      subscription.more(1);
    }
    return Optional.ofNullable(entry);
  }

  @Override
  public Optional<Entry<EventMessage>> peek() {
    return Optional.ofNullable(waiting.peek());
  }

  @Override
  public void setCallback(Runnable callback) {
    this.callback.set(callback);
    callback.run();
  }

  @Override
  public Optional<Throwable> error() {
    return Optional.empty();
  }

  @Override
  public boolean isCompleted() {
    return closed;
  }

  @Override
  public boolean hasNextAvailable() {
    return !waiting.isEmpty();
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
    waiting.clear();
  }
}
