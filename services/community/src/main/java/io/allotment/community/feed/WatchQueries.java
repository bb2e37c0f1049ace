package io.allotment.community.feed;

import com.google.protobuf.Any;
import com.google.protobuf.Timestamp;
import io.allotment.community.view.follow.Follower;
import io.allotment.proto.community.v1.Moved;
import io.allotment.proto.community.v1.WatchGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells other services when what can be read here has changed. */
@Component
class WatchQueries extends WatchGrpc.WatchImplBase {

  private final Follower follower;
  private final Clock clock;

  WatchQueries(Follower follower, Clock clock) {
    this.follower = follower;
    this.clock = clock;
  }

  @Override
  public void moves(SubscribeRequest request, StreamObserver<FeedItem> to) {
    Watching watching = new Watching((ServerCallStreamObserver<FeedItem>) to);
    watching.to.setOnReadyHandler(watching::send);
    watching.to.setOnCancelHandler(() -> follower.tellNoMore(watching));
    follower.tell(watching);
  }

  /** One who watches; what they do not take in time is told together. */
  private final class Watching implements Consumer<Set<String>> {

    private final ServerCallStreamObserver<FeedItem> to;
    private final Set<String> moved = new TreeSet<>();

    private Watching(ServerCallStreamObserver<FeedItem> to) {
      this.to = to;
    }

    @Override
    public synchronized void accept(Set<String> parts) {
      moved.addAll(parts);
      send();
    }

    private synchronized void send() {
      if (to.isReady() && !to.isCancelled() && !moved.isEmpty()) {
        Instant now = clock.instant();
        to.onNext(
            FeedItem.newBuilder()
                .setAt(Timestamp.newBuilder().setSeconds(now.getEpochSecond()))
                .setEvent(Any.pack(Moved.newBuilder().addAllParts(moved).build()))
                .build());
        moved.clear();
      }
    }
  }
}
