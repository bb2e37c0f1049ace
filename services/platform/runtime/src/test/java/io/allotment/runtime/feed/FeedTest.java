package io.allotment.runtime.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.Plot.PlotEvent.Sown;
import io.allotment.runtime.command.PlotLog;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {

  /** Weeds are nobody else's business; stones cannot be told at all. */
  private static final PublicForm<PlotEvent> FORM =
      event ->
          switch (event) {
            case Sown(String bed, String seed) when seed.equals("stones") ->
                throw new IllegalArgumentException("no words for stones");
            case Sown(String bed, String seed) when seed.equals("weeds") -> Optional.empty();
            case Sown(String bed, String seed) -> Optional.of(StringValue.of(seed));
          };

  private final String name = UUID.randomUUID().toString();
  private final ManagedChannel channel = InProcessChannelBuilder.forName(name).build();
  private final BlockingQueue<FeedItem> received = new LinkedBlockingQueue<>();
  private final List<FeedSubscription> subscriptions = new CopyOnWriteArrayList<>();
  @TempDir Path data;
  private PlotLog plot;
  private Server server;

  @BeforeEach
  void open() throws IOException {
    plot = PlotLog.open(data);
    server = serve();
  }

  private Server serve() throws IOException {
    var feed =
        new FeedServer<>(
            plot.store(), PlotEvent.class, FORM, Clock.systemUTC(), Duration.ofMillis(50));
    return InProcessServerBuilder.forName(name).addService(feed).build().start();
  }

  @AfterEach
  void close() {
    subscriptions.forEach(FeedSubscription::close);
    channel.shutdownNow();
    server.shutdownNow();
    plot.close();
  }

  private FeedSubscription subscribe(long after, boolean fromNow) {
    var subscription =
        new FeedSubscription(FeedGrpc.newStub(channel)::subscribe, after, fromNow, this::receive);
    subscriptions.add(subscription);
    subscription.open();
    return subscription;
  }

  /** Makes room for another heartbeat, not for another event. */
  private void receive(FeedItem item) {
    received.add(item);
    if (!item.hasEvent()) {
      subscriptions.getLast().more(1);
    }
  }

  private FeedItem next(Predicate<FeedItem> wanted) throws InterruptedException {
    while (true) {
      FeedItem item = received.poll(10, TimeUnit.SECONDS);
      assertThat(item).as("an item of the feed within ten seconds").isNotNull();
      if (wanted.test(item)) {
        return item;
      }
    }
  }

  private String seed() throws Exception {
    return next(FeedItem::hasEvent).getEvent().unpack(StringValue.class).getValue();
  }

  private void until(long position) throws InterruptedException {
    next(item -> !item.hasEvent() && item.getPosition() >= position);
  }

  @Test
  void tellsWhatWasRecordedBeforeAndAfterInOrder() throws Exception {
    plot.sow("north", "beans");
    plot.sow("north", "peas");
    subscribe(0, false);
    assertThat(seed()).isEqualTo("beans");
    assertThat(seed()).isEqualTo("peas");
    plot.sow("south", "kale");
    assertThat(seed()).isEqualTo("kale");
  }

  @Test
  void beginsBehindThePositionThatWasApplied() throws Exception {
    plot.sow("north", "beans");
    plot.sow("north", "peas");
    subscribe(0, false);
    long applied = next(FeedItem::hasEvent).getPosition();
    subscriptions.getFirst().close();
    received.clear();
    subscribe(applied, false);
    assertThat(seed()).isEqualTo("peas");
  }

  @Test
  void tellsTheFutureOnlyWhoAsksForIt() throws Exception {
    plot.sow("north", "beans");
    subscribe(0, true);
    until(plot.log().freshHead());
    plot.sow("north", "peas");
    assertThat(seed()).isEqualTo("peas");
  }

  @Test
  void keepsToItselfWhatConcernsNobodyElseAndIsHeardAllTheSame() throws Exception {
    subscribe(0, false);
    plot.sow("north", "weeds");
    until(plot.log().freshHead());
    plot.sow("north", "beans");
    assertThat(seed()).isEqualTo("beans");
  }

  @Test
  void isTakenUpAgainWhereItBroke() throws Exception {
    plot.sow("north", "beans");
    subscribe(0, false);
    assertThat(seed()).isEqualTo("beans");
    server.shutdownNow().awaitTermination();
    plot.sow("north", "peas");
    server = serve();
    plot.sow("north", "kale");
    assertThat(seed()).isEqualTo("peas");
    assertThat(seed()).isEqualTo("kale");
  }

  @Test
  void sendsNoMoreThanWasAskedFor() throws Exception {
    int window = 256;
    for (int i = 0; i < window + 10; i++) {
      plot.sow("bed " + i, "seed " + i);
    }
    subscribe(0, false);
    for (int i = 0; i < window; i++) {
      assertThat(seed()).isEqualTo("seed " + i);
    }
    assertThat(received).noneMatch(FeedItem::hasEvent);
    subscriptions.getFirst().more(1);
    assertThat(seed()).isEqualTo("seed " + window);
  }

  @Test
  void endsTheCallWhenAnEventCannotBeTold() throws Exception {
    plot.sow("north", "beans");
    plot.sow("north", "stones");
    var reader = FeedGrpc.newBlockingStub(channel);
    var items = reader.subscribe(SubscribeRequest.getDefaultInstance());
    assertThat(items.next().hasEvent()).isTrue();
    assertThatThrownBy(items::next).isInstanceOf(StatusRuntimeException.class);
  }
}
