package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.runtime.feed.FeedSubscription;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.grpc.client.GrpcChannelFactory;

/** Follows the feed of a service from the moment the gateway starts until it stops. */
abstract class TellingScreens implements SmartLifecycle {

  private final Channel channel;
  private @Nullable FeedSubscription subscription;

  TellingScreens(String service, GrpcChannelFactory channels, ServiceTokens tokens) {
    this.channel =
        ClientInterceptors.intercept(channels.createChannel(service), tokens.to(service));
  }

  /** Takes an event of the feed; one that is not known here is passed over. */
  abstract void tell(Any event) throws InvalidProtocolBufferException;

  /** What of the service is followed. */
  FeedSubscription.Subscribing feed(Channel channel) {
    return FeedGrpc.newStub(channel)::subscribe;
  }

  @Override
  public synchronized void start() {
    FeedSubscription opened = new FeedSubscription(feed(channel), 0, true, this::received);
    subscription = opened;
    opened.open();
  }

  private void received(FeedItem item) {
    try {
      if (item.hasEvent()) {
        tell(item.getEvent());
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("an event the feed's own language cannot read", e);
    } finally {
      more();
    }
  }

  private synchronized void more() {
    if (subscription != null) {
      subscription.more(1);
    }
  }

  @Override
  public synchronized void stop() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return subscription != null;
  }
}
