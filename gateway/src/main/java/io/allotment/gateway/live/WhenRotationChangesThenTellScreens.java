package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.change.Change;
import io.allotment.gateway.change.Changes;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.rotation.v1.MemberJoined;
import io.allotment.proto.rotation.v1.MemberLeft;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.runtime.feed.FeedSubscription;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/** Reads the rotation's feed from now on and tells open screens what to ask for again. */
@Component
class WhenRotationChangesThenTellScreens implements SmartLifecycle {

  private static final String ROTATION = "rotation";

  private final GrpcChannelFactory channels;
  private final ServiceTokens tokens;
  private final Changes changes;
  private @Nullable FeedSubscription subscription;

  WhenRotationChangesThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    this.channels = channels;
    this.tokens = tokens;
    this.changes = changes;
  }

  @Override
  public synchronized void start() {
    Channel rotation =
        ClientInterceptors.intercept(channels.createChannel(ROTATION), tokens.to(ROTATION));
    subscription = new FeedSubscription(FeedGrpc.newStub(rotation), 0, true, this::received);
    subscription.open();
  }

  private void received(FeedItem item) {
    if (item.hasEvent()) {
      change(item.getEvent()).ifPresent(changes::publish);
    }
    FeedSubscription open = current();
    if (open != null) {
      open.more(1);
    }
  }

  private synchronized @Nullable FeedSubscription current() {
    return subscription;
  }

  private static Optional<Change> change(Any event) {
    try {
      if (event.is(TurnsChanged.class)) {
        return of(event.unpack(TurnsChanged.class).getSquad(), Set.of());
      }
      if (event.is(SquadChanged.class)) {
        return of(event.unpack(SquadChanged.class).getSquad(), Set.of());
      }
      if (event.is(MemberJoined.class)) {
        MemberJoined joined = event.unpack(MemberJoined.class);
        return of(joined.getSquad(), Set.of(joined.getMember()));
      }
      if (event.is(MemberLeft.class)) {
        MemberLeft left = event.unpack(MemberLeft.class);
        return of(left.getSquad(), Set.of(left.getMember()));
      }
      return Optional.empty();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("an event the feed's own language cannot read", e);
    }
  }

  private static Optional<Change> of(String squad, Set<String> members) {
    return Optional.of(new Change(ROTATION, Set.of(squad), members));
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
