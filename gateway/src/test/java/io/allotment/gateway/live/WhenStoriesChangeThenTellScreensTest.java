package io.allotment.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.allotment.gateway.Browser;
import io.allotment.gateway.RunningGateway;
import io.allotment.gateway.change.Change;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.RulesChanged;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.proto.stories.v1.TextsChanged;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.Server;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhenStoriesChangeThenTellScreensTest {

  static Stream<Message> events() {
    return Stream.of(
        StoryChanged.newBuilder().setSquad("checkout").build(),
        ClassSuggested.newBuilder().setSquad("checkout").build(),
        ClassConfirmed.newBuilder().setSquad("checkout").build(),
        ConfirmationTakenBack.newBuilder().setSquad("checkout").build(),
        StoryGone.newBuilder().setSquad("checkout").build(),
        TextsChanged.newBuilder().setSquad("checkout").build(),
        RulesChanged.newBuilder().setSquad("checkout").build());
  }

  @ParameterizedTest
  @MethodSource("events")
  void saysWhichSquadItConcerns(Message event) throws InvalidProtocolBufferException {
    assertThat(StoriesChanges.in(Any.pack(event))).contains("checkout");
  }

  @Test
  void knowsEveryEventOfStoriesAndPassesOverOthers() throws InvalidProtocolBufferException {
    Set<String> parts = Set.of("Source", "Size", "Progress", "Iteration");
    for (Descriptor type : StoryChanged.getDescriptor().getFile().getMessageTypes()) {
      Any event = Any.pack(DynamicMessage.getDefaultInstance(type));
      assertThat(StoriesChanges.in(event).isPresent())
          .as(type.getName())
          .isNotEqualTo(parts.contains(type.getName()));
    }
    assertThat(StoriesChanges.in(Any.pack(Empty.getDefaultInstance()))).isEmpty();
  }

  @Test
  void manyChangesOfAMomentAreOneToScreens() {
    List<Change> told = new ArrayList<>();
    Gathering gathering = new Gathering("stories", told::add);
    gathering.tell();
    for (int n = 0; n < 6_000; n++) {
      gathering.add(n % 2 == 0 ? "checkout" : "search");
    }
    gathering.tell();
    gathering.tell();
    gathering.add("shop");
    gathering.add("");
    gathering.tell();
    assertThat(told)
        .containsExactly(
            new Change("stories", Set.of("checkout", "search"), Set.of()),
            new Change("stories", Set.of(), Set.of()));
  }

  @Test
  @Timeout(120)
  void reachesOpenScreens(@TempDir Path data) throws Exception {
    CompletableFuture<StreamObserver<FeedItem>> subscribed = new CompletableFuture<>();
    Server stories =
        InProcessServerBuilder.forName("stories-of-the-test")
            .intercept(new PeersOnly(data.resolve("keys"), "stories"))
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
            data, "spring.grpc.client.channels.stories.address=in-process:stories-of-the-test")) {
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
                  .setEvent(Any.pack(StoryChanged.newBuilder().setSquad("search").build()))
                  .build());
        }
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
          line = lines.readLine();
        }
        assertThat(line).contains("\"service\":\"stories\"", "\"squads\":[\"search\"]");
      }
    } finally {
      stories.shutdownNow();
    }
  }
}
