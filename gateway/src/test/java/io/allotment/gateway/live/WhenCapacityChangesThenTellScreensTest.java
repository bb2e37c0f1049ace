package io.allotment.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.Browser;
import io.allotment.gateway.RunningGateway;
import io.allotment.proto.capacity.v1.IterationOpened;
import io.allotment.proto.capacity.v1.Reserved;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.Server;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WhenCapacityChangesThenTellScreensTest {

  private static final Set<String> PARTS = Set.of("Balance", "Debt", "Drawn");

  /** Those that are about one squad say which; others concern all. */
  @Test
  void saysWhichSquadEachEventConcerns() throws InvalidProtocolBufferException {
    for (Descriptor type : IterationOpened.getDescriptor().getFile().getMessageTypes()) {
      DynamicMessage.Builder event = DynamicMessage.newBuilder(type);
      var squad = type.findFieldByName("squad");
      if (squad != null) {
        event.setField(squad, "checkout");
      }
      var concerned = CapacityChanges.in(Any.pack(event.build()));
      if (PARTS.contains(type.getName())) {
        assertThat(concerned).as(type.getName()).isEmpty();
      } else {
        assertThat(concerned).as(type.getName()).contains(squad == null ? "" : "checkout");
      }
    }
    assertThat(CapacityChanges.in(Any.pack(Empty.getDefaultInstance()))).isEmpty();
  }

  @Test
  @Timeout(120)
  void reachesOpenScreens(@TempDir Path data) throws Exception {
    CompletableFuture<StreamObserver<FeedItem>> subscribed = new CompletableFuture<>();
    Server capacity =
        InProcessServerBuilder.forName("capacity-of-the-test")
            .intercept(new PeersOnly(data.resolve("keys"), "capacity"))
            .addService(
                new FeedGrpc.FeedImplBase() {
                  @Override
                  public void subscribe(SubscribeRequest from, StreamObserver<FeedItem> to) {
                    assertThat(from.getFromNow()).isTrue();
                    subscribed.complete(to);
                  }
                })
            .build()
            .start();
    try (RunningGateway gateway =
        RunningGateway.on(
            data, "spring.grpc.client.channels.capacity.address=in-process:capacity-of-the-test")) {
      StreamObserver<FeedItem> feed = subscribed.get(60, TimeUnit.SECONDS);
      Browser ines = gateway.person("ines", "[]");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(ines.open("/api/events").body(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo(": welcome");
        for (int position = 1; position <= 100; position++) {
          feed.onNext(
              FeedItem.newBuilder()
                  .setPosition(position)
                  .setEvent(Any.pack(Reserved.newBuilder().setSquad("search").build()))
                  .build());
        }
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
          line = lines.readLine();
        }
        assertThat(line).contains("\"service\":\"capacity\"", "\"squads\":[\"search\"]");
      }
    } finally {
      capacity.shutdownNow();
    }
  }
}
