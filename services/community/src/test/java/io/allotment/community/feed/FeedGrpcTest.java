package io.allotment.community.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import io.allotment.community.RunningCommunity;
import io.allotment.community.Told;
import io.allotment.proto.community.v1.Moved;
import io.allotment.proto.community.v1.ThemesChanged;
import io.allotment.proto.community.v1.WatchGrpc;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.runtime.http.Wait;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other services hear what happens in the community, and nobody else does. */
class FeedGrpcTest {

  private static RunningCommunity community;
  private static ManagedChannel channel;

  @BeforeAll
  static void start() {
    community = new RunningCommunity();
    channel = community.channel();
  }

  @AfterAll
  static void stop() {
    channel.shutdownNow();
    community.close();
  }

  private static Channel gateway() {
    return ClientInterceptors.intercept(channel, community.tokens().to("community"));
  }

  private static Iterator<FeedItem> feed(Channel of) {
    return FeedGrpc.newBlockingStub(of)
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .subscribe(SubscribeRequest.getDefaultInstance());
  }

  private static void hears(Iterator<FeedItem> items, Class<? extends Message> event) {
    FeedItem item;
    do {
      item = items.next();
    } while (!item.getEvent().is(event));
  }

  @Test
  void aServiceThatIsKnownHearsWhatIsDecidedAndWhatMoves() {
    community.stories().tell(Told.story("kk-1", "kk", Instant.EPOCH).build());
    Wait.until(() -> community.has("stories", community.stories()));
    Iterator<FeedItem> moves =
        WatchGrpc.newBlockingStub(gateway())
            .withDeadlineAfter(60, TimeUnit.SECONDS)
            .moves(SubscribeRequest.getDefaultInstance());
    community
        .as("stella", "steward")
        .post("/api/community/themes", "{\"name\":\"Secrets\",\"stories\":[\"kk-1\"]}")
        .mustBe(201);
    hears(feed(gateway()), ThemesChanged.class);
    community.stories().tell(Told.story("kk-2", "kk", Instant.EPOCH).build());
    hears(moves, Moved.class);
  }

  @Test
  void whoeverIsNotKnownHearsNothing() {
    assertThatThrownBy(() -> feed(channel).hasNext())
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
  }
}
