package io.allotment.stories.http;

import com.google.protobuf.Any;
import com.google.protobuf.Timestamp;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** A rotation as this service knows it: a feed that tells of squads. */
final class Rotation implements AutoCloseable {

  private final List<String> squads;
  private final Server server;

  Rotation(Path keys, String... squads) {
    this.squads = List.of(squads);
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
              .addService(new Feed())
              .intercept(new PeersOnly(keys, "rotation"))
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  private final class Feed extends FeedGrpc.FeedImplBase {

    @Override
    public void subscribe(SubscribeRequest request, StreamObserver<FeedItem> to) {
      for (int at = (int) request.getAfter(); at < squads.size(); at++) {
        SquadChanged squad =
            SquadChanged.newBuilder()
                .setSquad(squads.get(at))
                .setName(squads.get(at))
                .setZone("Europe/Berlin")
                .build();
        to.onNext(
            FeedItem.newBuilder()
                .setPosition(at + 1)
                .setAt(Timestamp.newBuilder().setSeconds(1_800_000_000L))
                .setEvent(Any.pack(squad))
                .build());
      }
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
