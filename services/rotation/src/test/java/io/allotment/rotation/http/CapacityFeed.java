package io.allotment.rotation.http;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.nimbusds.jwt.JWTParser;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Capacity as the rotation knows it: a feed that lets in whoever has a token for it, and may go
 * away. The clock of the rotation stands still here, so how old a token is says nothing.
 */
final class CapacityFeed implements AutoCloseable {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final List<Message> told = new ArrayList<>();
  private final List<StreamObserver<FeedItem>> subscribers = new ArrayList<>();
  private final int port;
  private Server server;

  CapacityFeed() {
    server = open(0);
    port = server.getPort();
  }

  private Server open(int port) {
    try {
      return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
          .addService(new Feed())
          .intercept(new PeersOfCapacity())
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /** Tells whoever listens, and who listens later. */
  synchronized void tell(Message event) {
    told.add(event);
    subscribers.forEach(subscriber -> send(subscriber, told.size() - 1));
  }

  /** Goes away. */
  void down() {
    server.shutdownNow();
    synchronized (this) {
      subscribers.clear();
    }
  }

  /** Is there again, where it was. */
  void up() {
    server = open(port);
  }

  private void send(StreamObserver<FeedItem> subscriber, int at) {
    subscriber.onNext(
        FeedItem.newBuilder()
            .setPosition(at + 1L)
            .setAt(Timestamp.newBuilder().setSeconds(StillClock.NOW.getEpochSecond()))
            .setEvent(Any.pack(told.get(at)))
            .build());
  }

  private static final class PeersOfCapacity implements ServerInterceptor {

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
      if (isForCapacity(String.valueOf(headers.get(AUTHORIZATION)))) {
        return next.startCall(call, headers);
      }
      call.close(Status.UNAUTHENTICATED, new Metadata());
      return new ServerCall.Listener<>() {};
    }

    private static boolean isForCapacity(String header) {
      try {
        var claims = JWTParser.parse(header.replaceFirst("^Bearer ", "")).getJWTClaimsSet();
        return claims.getAudience().equals(List.of("peer:capacity"))
            && claims.getIssuer().equals("allotment-rotation");
      } catch (ParseException none) {
        return false;
      }
    }
  }

  private final class Feed extends FeedGrpc.FeedImplBase {

    @Override
    public void subscribe(SubscribeRequest request, StreamObserver<FeedItem> to) {
      synchronized (CapacityFeed.this) {
        for (int at = (int) request.getAfter(); at < told.size(); at++) {
          send(to, at);
        }
        subscribers.add(to);
      }
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
