package io.allotment.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import io.allotment.gateway.Browser;
import io.allotment.gateway.RunningGateway;
import io.allotment.proto.community.v1.Moved;
import io.allotment.proto.community.v1.TextsChanged;
import io.allotment.proto.community.v1.WatchGrpc;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.Server;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is decided in the community reaches open screens, and what it sees of the gardens too. */
class WhenCommunityChangesThenTellScreensTest {

  private final CompletableFuture<StreamObserver<FeedItem>> feed = new CompletableFuture<>();
  private final CompletableFuture<StreamObserver<FeedItem>> watch = new CompletableFuture<>();

  private Server community(Path data) throws IOException {
    return InProcessServerBuilder.forName("community-of-the-test")
        .intercept(new PeersOnly(data.resolve("keys"), "community"))
        .addService(
            new FeedGrpc.FeedImplBase() {
              @Override
              public void subscribe(SubscribeRequest from, StreamObserver<FeedItem> to) {
                feed.complete(to);
              }
            })
        .addService(
            new WatchGrpc.WatchImplBase() {
              @Override
              public void moves(SubscribeRequest from, StreamObserver<FeedItem> to) {
                watch.complete(to);
              }
            })
        .build()
        .start();
  }

  private static FeedItem item(long position, Message event) {
    return FeedItem.newBuilder().setPosition(position).setEvent(Any.pack(event)).build();
  }

  private static String told(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return line;
  }

  @Test
  @Timeout(120)
  void bothReachOpenScreensAndConcernEverybody(@TempDir Path data) throws Exception {
    Server community = community(data);
    try (RunningGateway gateway =
        RunningGateway.on(
            data,
            "spring.grpc.client.channels.community.address=in-process:community-of-the-test")) {
      Browser ines = gateway.person("ines", "[]");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(ines.open("/api/events").body(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo(": welcome");
        feed.get(60, TimeUnit.SECONDS).onNext(item(7, TextsChanged.getDefaultInstance()));
        assertThat(told(lines)).contains("\"service\":\"community\"", "\"squads\":[]");
        StreamObserver<FeedItem> moves = watch.get(60, TimeUnit.SECONDS);
        moves.onNext(item(0, Moved.newBuilder().addParts("stories").build()));
        assertThat(told(lines)).contains("\"service\":\"community\"", "\"squads\":[]");
      }
    } finally {
      community.shutdownNow();
    }
  }
}
