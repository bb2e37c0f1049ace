package io.allotment.runtime.feed;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another service as the one under test knows it: a feed, and what else it answers. */
public final class Peer implements AutoCloseable {

  /** When what it tells first was recorded, in seconds; each event a second later. */
  public static final long BEGAN = 1_800_000_000L;

  private final Path keys;
  private final String name;
  private final List<BindableService> answers;
  private final List<Message> told = new ArrayList<>();
  private final List<StreamObserver<FeedItem>> subscribers = new ArrayList<>();
  private Server server;
  private int port;

  /**
   * Begins to listen on a free port of the loopback interface.
   *
   * @param keys where the public keys of services lie that may ask
   */
  public Peer(Path keys, String name, BindableService... answers) {
    this.keys = keys;
    this.name = name;
    this.answers = List.of(answers);
    this.server = open();
    this.port = server.getPort();
  }

  /** Where it is found, also after it came back. */
  public int port() {
    return port;
  }

  /** The position of what was told last. */
  public synchronized long position() {
    return told.size();
  }

  /** Tells whoever listens, and who listens later. */
  public synchronized void tell(Message... events) {
    for (Message event : events) {
      told.add(event);
      FeedItem item = item(told.size());
      subscribers.forEach(subscriber -> subscriber.onNext(item));
    }
  }

  public void goAway() {
    server.shutdownNow();
    synchronized (this) {
      subscribers.clear();
    }
    try {
      server.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public void comeBack() {
    server = open();
  }

  private Server open() {
    var builder =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
            .addService(new Feed())
            .intercept(new PeersOnly(keys, name));
    answers.forEach(builder::addService);
    try {
      return builder.build().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FeedItem item(int position) {
    return FeedItem.newBuilder()
        .setPosition(position)
        .setAt(Timestamp.newBuilder().setSeconds(BEGAN + position))
        .setEvent(Any.pack(told.get(position - 1)))
        .build();
  }

  private final class Feed extends FeedGrpc.FeedImplBase {
    @Override
    public void subscribe(SubscribeRequest request, StreamObserver<FeedItem> subscriber) {
      ((ServerCallStreamObserver<FeedItem>) subscriber)
          .setOnCancelHandler(
              () -> {
                synchronized (Peer.this) {
                  subscribers.remove(subscriber);
                }
              });
      synchronized (Peer.this) {
        // At least once: what was told last is told again.
        for (int p = Math.max(1, (int) request.getAfter()); p <= told.size(); p++) {
          subscriber.onNext(item(p));
        }
        subscribers.add(subscriber);
      }
    }
  }

  @Override
  public void close() {
    goAway();
  }
}
