package io.allotment.community.feed;

import io.allotment.community.view.follow.Follower;
import io.allotment.proto.community.v1.Moved;
import io.allotment.proto.community.v1.MovesRequest;
import io.allotment.proto.community.v1.WatchGrpc;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells other services when what can be read here has changed. */
@Component
class WatchQueries extends WatchGrpc.WatchImplBase {

  private final Follower follower;

  WatchQueries(Follower follower) {
    this.follower = follower;
  }

  @Override
  public void moves(MovesRequest request, StreamObserver<Moved> to) {
    Watching watching = new Watching((ServerCallStreamObserver<Moved>) to);
    watching.to.setOnReadyHandler(watching::send);
    watching.to.setOnCancelHandler(() -> follower.tellNoMore(watching));
    follower.tell(watching);
  }

  /** One who watches; what they do not take in time is told together. */
  private static final class Watching implements Consumer<Set<String>> {

    private final ServerCallStreamObserver<Moved> to;
    private final Set<String> moved = new TreeSet<>();

    private Watching(ServerCallStreamObserver<Moved> to) {
      this.to = to;
    }

    @Override
    public synchronized void accept(Set<String> parts) {
      moved.addAll(parts);
      send();
    }

    private synchronized void send() {
      if (to.isReady() && !to.isCancelled() && !moved.isEmpty()) {
        to.onNext(Moved.newBuilder().addAllParts(moved).build());
        moved.clear();
      }
    }
  }
}
