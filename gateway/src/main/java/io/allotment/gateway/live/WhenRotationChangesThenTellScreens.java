package io.allotment.gateway.live;

import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.change.Changes;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.runtime.feed.FeedSubscription;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/**
 * Passes what happens in the rotation on to open screens, from the moment the gateway starts. An
 * event it does not know is passed over.
 */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.rotation.address")
class WhenRotationChangesThenTellScreens implements SmartLifecycle {

  private static final String ROTATION = "rotation";

  private final Channel channel;
  private final Changes changes;
  private @Nullable FeedSubscription subscription;

  WhenRotationChangesThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    this.channel =
        ClientInterceptors.intercept(channels.createChannel(ROTATION), tokens.to(ROTATION));
    this.changes = changes;
  }

  @Override
  public synchronized void start() {
    FeedSubscription opened =
        new FeedSubscription(FeedGrpc.newStub(channel), 0, true, this::received);
    subscription = opened;
    opened.open();
  }

  private void received(FeedItem item) {
    try {
      if (item.hasEvent()) {
        RotationChanges.in(item.getEvent()).ifPresent(changes::publish);
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
