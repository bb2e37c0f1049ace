package io.allotment.runtime.feed;

import com.google.protobuf.Any;
import com.google.protobuf.Timestamp;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams a service's public events to its subscribers, each on a virtual thread of its own, as
 * fast as the subscriber takes them, with a heartbeat where nothing happens.
 */
public final class FeedServer<E> extends FeedGrpc.FeedImplBase {

  private static final Logger LOG = LoggerFactory.getLogger(FeedServer.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final StreamableEventSource log;
  private final Class<E> family;
  private final PublicForm<E> form;
  private final Clock clock;
  private final Duration heartbeat;

  public FeedServer(StreamableEventSource log, Class<E> family, PublicForm<E> form, Clock clock) {
    this(log, family, form, clock, HEARTBEAT);
  }

  FeedServer(
      StreamableEventSource log,
      Class<E> family,
      PublicForm<E> form,
      Clock clock,
      Duration heartbeat) {
    this.log = log;
    this.family = family;
    this.form = form;
    this.clock = clock;
    this.heartbeat = heartbeat;
  }

  @Override
  public void subscribe(SubscribeRequest request, StreamObserver<FeedItem> subscriber) {
    var call = (ServerCallStreamObserver<FeedItem>) subscriber;
    Semaphore wake = new Semaphore(0);
    call.setOnReadyHandler(wake::release);
    call.setOnCancelHandler(wake::release);
    Thread.ofVirtual().name("feed-subscriber").start(() -> serve(request, call, wake));
  }

  private void serve(
      SubscribeRequest request, ServerCallStreamObserver<FeedItem> call, Semaphore wake) {
    MessageStream<EventMessage> events = null;
    try {
      TrackingToken from =
          request.getFromNow()
              ? log.latestToken(null).get()
              : new GlobalSequenceTrackingToken(request.getAfter());
      events = log.open(StreamingCondition.startingFrom(from), null);
      events.setCallback(wake::release);
      long position = from.position().orElse(0);
      while (!call.isCancelled()) {
        position = send(events, call, position);
        events.error().ifPresent(FeedServer::fail);
        if (!wake.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS) && call.isReady()) {
          call.onNext(item(position, clock.instant()).build());
        }
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException e) {
      LOG.warn("A subscriber was let go at an event that could not be told", e);
      call.onError(Status.UNAVAILABLE.withCause(e).asRuntimeException());
    } finally {
      if (events != null) {
        events.close();
      }
    }
  }

  private long send(
      MessageStream<EventMessage> events, ServerCallStreamObserver<FeedItem> call, long from) {
    long position = from;
    while (call.isReady() && !call.isCancelled()) {
      var next = events.next();
      if (next.isEmpty()) {
        return position;
      }
      position = TrackingToken.fromContext(next.get()).orElseThrow().position().orElseThrow();
      EventMessage recorded = next.get().message();
      var event = family.cast(recorded.payload());
      var message = event == null ? null : form.of(event, position).orElse(null);
      if (message != null) {
        call.onNext(item(position, recorded.timestamp()).setEvent(Any.pack(message)).build());
      }
    }
    return position;
  }

  private static FeedItem.Builder item(long position, Instant at) {
    return FeedItem.newBuilder()
        .setPosition(position)
        .setAt(Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()));
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException("the log could not be read", failure);
  }
}
