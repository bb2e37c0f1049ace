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
import io.allotment.proto.rotation.v1.AbsencesChanged;
import io.allotment.proto.rotation.v1.HandoverChanged;
import io.allotment.proto.rotation.v1.HandoverItemChanged;
import io.allotment.proto.rotation.v1.HolidaysChanged;
import io.allotment.proto.rotation.v1.LedgerChanged;
import io.allotment.proto.rotation.v1.MemberChanged;
import io.allotment.proto.rotation.v1.MemberJoined;
import io.allotment.proto.rotation.v1.MemberLeft;
import io.allotment.proto.rotation.v1.OutOfHoursChanged;
import io.allotment.proto.rotation.v1.Piece;
import io.allotment.proto.rotation.v1.PullInChanged;
import io.allotment.proto.rotation.v1.SquadArchived;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.SwapChanged;
import io.allotment.proto.rotation.v1.TextsChanged;
import io.allotment.proto.rotation.v1.Turn;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.proto.rotation.v1.TurnsWithdrawn;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhenRotationChangesThenTellScreensTest {

  static Stream<Arguments> events() {
    Turn turn =
        Turn.newBuilder()
            .addPieces(Piece.newBuilder().setGardener("ines"))
            .addPieces(Piece.newBuilder().setGardener("tomas"))
            .build();
    return Stream.of(
        Arguments.of(SquadChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(
            MemberJoined.newBuilder().setSquad("checkout").setMember("ines").build(),
            Set.of("ines")),
        Arguments.of(
            MemberLeft.newBuilder().setSquad("checkout").setMember("ines").build(), Set.of("ines")),
        Arguments.of(
            MemberChanged.newBuilder().setSquad("checkout").setMember("ines").build(),
            Set.of("ines")),
        Arguments.of(
            SwapChanged.newBuilder()
                .setSquad("checkout")
                .setSwap("s1")
                .addMembers("ines")
                .addMembers("tomas")
                .build(),
            Set.of("ines", "tomas")),
        Arguments.of(HandoverChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(HandoverItemChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(PullInChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(TextsChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(
            AbsencesChanged.newBuilder().addSquads("checkout").setMember("ines").build(),
            Set.of("ines")),
        Arguments.of(HolidaysChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(OutOfHoursChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(
            OutOfHoursChanged.newBuilder().setSquad("checkout").addMembers("ines").build(),
            Set.of("ines")),
        Arguments.of(LedgerChanged.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(SquadArchived.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(TurnsWithdrawn.newBuilder().setSquad("checkout").build(), Set.of()),
        Arguments.of(
            TurnsChanged.newBuilder().setSquad("checkout").addTurns(turn).addTurns(turn).build(),
            Set.of("ines", "tomas")));
  }

  @ParameterizedTest
  @MethodSource("events")
  void saysWhichSquadAndWhomItConcerns(Message event, Set<String> members)
      throws InvalidProtocolBufferException {
    assertThat(RotationChanges.in(Any.pack(event)))
        .contains(new Change("rotation", Set.of("checkout"), members));
  }

  /** A new event is to be heard by open screens too: it is not enough that the feed says it. */
  @Test
  void knowsEveryEventOfTheRotation() throws InvalidProtocolBufferException {
    Set<String> parts = Set.of("Handover", "CarriedItem", "Turn", "Piece");
    for (Descriptor type : SquadChanged.getDescriptor().getFile().getMessageTypes()) {
      Any event = Any.pack(DynamicMessage.getDefaultInstance(type));
      assertThat(RotationChanges.in(event).isPresent())
          .as(type.getName())
          .isNotEqualTo(parts.contains(type.getName()));
    }
  }

  @Test
  void passesOverWhatItDoesNotKnow() throws InvalidProtocolBufferException {
    assertThat(RotationChanges.in(Any.pack(Empty.getDefaultInstance()))).isEmpty();
  }

  @Test
  @Timeout(120)
  void reachesOpenScreens(@TempDir Path data) throws Exception {
    CompletableFuture<StreamObserver<FeedItem>> subscribed = new CompletableFuture<>();
    Server rotation =
        InProcessServerBuilder.forName("rotation-of-the-test")
            .intercept(new PeersOnly(data.resolve("keys"), "rotation"))
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
            data, "spring.grpc.client.channels.rotation.address=in-process:rotation-of-the-test")) {
      StreamObserver<FeedItem> feed = subscribed.get(60, TimeUnit.SECONDS);
      Browser ines = gateway.person("ines", "[]");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(ines.open("/api/events").body(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo(": welcome");
        feed.onNext(
            FeedItem.newBuilder()
                .setPosition(7)
                .setEvent(Any.pack(SquadChanged.newBuilder().setSquad("search").build()))
                .build());
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
          line = lines.readLine();
        }
        assertThat(line).contains("\"service\":\"rotation\"", "\"squads\":[\"search\"]");
      }
    } finally {
      rotation.shutdownNow();
    }
  }
}
