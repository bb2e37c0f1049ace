package io.allotment.capacity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.SentencesGrpc;
import io.allotment.proto.capacity.v1.SentencesGrpc.SentencesBlockingStub;
import io.allotment.proto.capacity.v1.SentencesRequest;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What another service is told when it asks why somebody raided. */
class SentencesGrpcTest {

  private static RunningCapacity capacity;
  private static ManagedChannel channel;

  @BeforeAll
  static void start() {
    capacity = new RunningCapacity();
    channel = capacity.channel();
  }

  @AfterAll
  static void stop() {
    channel.shutdownNow();
    capacity.close();
  }

  private static Map<String, String> ask(List<String> texts) {
    SentencesBlockingStub asked =
        SentencesGrpc.newBlockingStub(
                ClientInterceptors.intercept(channel, capacity.tokens().to("capacity")))
            .withDeadlineAfter(30, TimeUnit.SECONDS);
    return asked.of(SentencesRequest.newBuilder().addAllTexts(texts).build()).getSentencesMap();
  }

  /** The raid as the feed tells it. */
  private static RaidDeclared raided() throws InvalidProtocolBufferException {
    Iterator<FeedItem> feed =
        FeedGrpc.newBlockingStub(
                ClientInterceptors.intercept(channel, capacity.tokens().to("capacity")))
            .withDeadlineAfter(60, TimeUnit.SECONDS)
            .subscribe(SubscribeRequest.getDefaultInstance());
    FeedItem item = feed.next();
    while (!item.getEvent().is(RaidDeclared.class)) {
      item = feed.next();
    }
    return item.getEvent().unpack(RaidDeclared.class);
  }

  @Test
  void aSentenceIsToldUntilItIsErased() throws InvalidProtocolBufferException {
    Planned planned = Planned.squad(capacity, "asked");
    planned.raid(500, "The fair begins on Monday");
    String text = raided().getSentence();
    assertThat(ask(List.of(text, "unheard-of")))
        .containsExactly(Map.entry(text, "The fair begins on Monday"));
    assertThat(ask(List.of())).isEmpty();

    capacity.erase(text);
    assertThat(ask(List.of(text))).isEmpty();
  }

  @Test
  void whoAsksForTooManyOrForNoneThatCouldBeIsToldSo() {
    assertThatThrownBy(() -> ask(Collections.nCopies(501, "text")))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("INVALID_ARGUMENT")
        .hasMessageContaining("500");
    assertThatThrownBy(() -> ask(List.of("no text")))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("INVALID_ARGUMENT");
  }

  @Test
  void strangersAreToldNothing() {
    SentencesBlockingStub stranger =
        SentencesGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    assertThatThrownBy(() -> stranger.of(SentencesRequest.getDefaultInstance()))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("UNAUTHENTICATED");
  }
}
