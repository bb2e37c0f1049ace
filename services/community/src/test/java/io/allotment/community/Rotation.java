package io.allotment.community;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.proto.rotation.v1.DirectoryGrpc;
import io.allotment.proto.rotation.v1.NamesReply;
import io.allotment.proto.rotation.v1.NamesRequest;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rotation as the community knows it: a feed and names over gRPC, for services with a token. It
 * can go away and come back, and then tells what it had told before as well.
 */
final class Rotation implements AutoCloseable {

  private final Path keys;
  private final List<Message> told = new ArrayList<>();
  private final List<StreamObserver<FeedItem>> subscribers = new ArrayList<>();
  private Server server;
  private int port;

  Rotation(Path keys) {
    this.keys = keys;
    open();
  }

  /** Where it is found, also after it came back. */
  int port() {
    return port;
  }

  synchronized void tell(Message event) {
    told.add(event);
    subscribers.forEach(subscriber -> subscriber.onNext(item(told.size())));
  }

  void goAway() {
    server.shutdownNow();
    synchronized (this) {
      subscribers.clear();
    }
    try {
      server.awaitTermination();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void comeBack() {
    open();
  }

  private void open() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
              .addService(new Feed())
              .addService(new Directory())
              .intercept(new PeersOnly(keys, "rotation"))
              .build()
              .start();
      port = server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FeedItem item(int position) {
    return FeedItem.newBuilder()
        .setPosition(position)
        .setAt(Timestamp.newBuilder().setSeconds(1_800_000_000L + position))
        .setEvent(Any.pack(told.get(position - 1)))
        .build();
  }

  private final class Feed extends FeedGrpc.FeedImplBase {
    @Override
    public void subscribe(SubscribeRequest request, StreamObserver<FeedItem> subscriber) {
      synchronized (Rotation.this) {
        // At least once: what was told last is told again.
        for (int p = Math.max(1, (int) request.getAfter()); p <= told.size(); p++) {
          subscriber.onNext(item(p));
        }
        subscribers.add(subscriber);
      }
    }
  }

  private static final class Directory extends DirectoryGrpc.DirectoryImplBase {
    @Override
    public void names(NamesRequest request, StreamObserver<NamesReply> reply) {
      Map<String, String> names = Map.of("ines", "Ines Hartmann", "jon", "Jon Weber");
      NamesReply.Builder known = NamesReply.newBuilder();
      request.getMembersList().stream()
          .filter(names::containsKey)
          .forEach(member -> known.putNames(member, names.get(member)));
      reply.onNext(known.build());
      reply.onCompleted();
    }
  }

  @Override
  public void close() {
    goAway();
  }
}
