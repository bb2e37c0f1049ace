package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.change.Change;
import io.allotment.gateway.change.Changes;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.rotation.v1.HandoverChanged;
import io.allotment.proto.rotation.v1.HandoverItemChanged;
import io.allotment.proto.rotation.v1.MemberChanged;
import io.allotment.proto.rotation.v1.MemberJoined;
import io.allotment.proto.rotation.v1.MemberLeft;
import io.allotment.proto.rotation.v1.Piece;
import io.allotment.proto.rotation.v1.PullInChanged;
import io.allotment.proto.rotation.v1.SquadArchived;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.SwapChanged;
import io.allotment.proto.rotation.v1.TextsChanged;
import io.allotment.proto.rotation.v1.Turn;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.proto.rotation.v1.TurnsWithdrawn;
import io.allotment.runtime.feed.FeedSubscription;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        changeIn(item.getEvent()).ifPresent(changes::publish);
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

  static Optional<Change> changeIn(Any event) throws InvalidProtocolBufferException {
    if (event.is(SquadChanged.class)) {
      return change(event.unpack(SquadChanged.class).getSquad(), Stream.of());
    }
    if (event.is(MemberJoined.class)) {
      MemberJoined joined = event.unpack(MemberJoined.class);
      return change(joined.getSquad(), Stream.of(joined.getMember()));
    }
    if (event.is(MemberLeft.class)) {
      MemberLeft left = event.unpack(MemberLeft.class);
      return change(left.getSquad(), Stream.of(left.getMember()));
    }
    if (event.is(MemberChanged.class)) {
      MemberChanged changed = event.unpack(MemberChanged.class);
      return change(changed.getSquad(), Stream.of(changed.getMember()));
    }
    if (event.is(SwapChanged.class)) {
      SwapChanged swap = event.unpack(SwapChanged.class);
      return change(swap.getSquad(), swap.getMembersList().stream());
    }
    if (event.is(SquadArchived.class)) {
      return change(event.unpack(SquadArchived.class).getSquad(), Stream.of());
    }
    if (event.is(TurnsWithdrawn.class)) {
      return change(event.unpack(TurnsWithdrawn.class).getSquad(), Stream.of());
    }
    if (event.is(HandoverChanged.class)) {
      return change(event.unpack(HandoverChanged.class).getSquad(), Stream.of());
    }
    if (event.is(HandoverItemChanged.class)) {
      return change(event.unpack(HandoverItemChanged.class).getSquad(), Stream.of());
    }
    if (event.is(PullInChanged.class)) {
      return change(event.unpack(PullInChanged.class).getSquad(), Stream.of());
    }
    if (event.is(TextsChanged.class)) {
      return change(event.unpack(TextsChanged.class).getSquad(), Stream.of());
    }
    if (event.is(TurnsChanged.class)) {
      TurnsChanged turns = event.unpack(TurnsChanged.class);
      return change(
          turns.getSquad(),
          turns.getTurnsList().stream().flatMap(WhenRotationChangesThenTellScreens::gardeners));
    }
    return Optional.empty();
  }

  private static Stream<String> gardeners(Turn turn) {
    return turn.getPiecesList().stream().map(Piece::getGardener);
  }

  private static Optional<Change> change(String squad, Stream<String> members) {
    return Optional.of(
        new Change(ROTATION, Set.of(squad), members.collect(Collectors.toUnmodifiableSet())));
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
