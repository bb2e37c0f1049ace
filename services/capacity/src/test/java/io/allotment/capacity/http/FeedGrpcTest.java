package io.allotment.capacity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.allotment.proto.capacity.v1.Account;
import io.allotment.proto.capacity.v1.AlertRaised;
import io.allotment.proto.capacity.v1.AlertSettled;
import io.allotment.proto.capacity.v1.Balance;
import io.allotment.proto.capacity.v1.DebtChange;
import io.allotment.proto.capacity.v1.DebtForgiven;
import io.allotment.proto.capacity.v1.FloorSet;
import io.allotment.proto.capacity.v1.IterationClosed;
import io.allotment.proto.capacity.v1.IterationMeasured;
import io.allotment.proto.capacity.v1.IterationOpened;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.Released;
import io.allotment.proto.capacity.v1.Reserved;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What another service is told, as it is told it. */
class FeedGrpcTest {

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

  private static Iterator<FeedItem> subscribe(long after) {
    return FeedGrpc.newBlockingStub(
            ClientInterceptors.intercept(channel, capacity.tokens().to("capacity")))
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .subscribe(SubscribeRequest.newBuilder().setAfter(after).build());
  }

  /** All items up to the first that is wanted. */
  private static List<FeedItem> until(long after, Predicate<FeedItem> wanted) {
    List<FeedItem> items = new ArrayList<>();
    Iterator<FeedItem> feed = subscribe(after);
    do {
      items.add(feed.next());
    } while (!wanted.test(items.getLast()));
    return items;
  }

  private static <M extends Message> Predicate<FeedItem> is(Class<M> type, String squad) {
    return item -> item.getEvent().is(type) && text(item).contains(squad);
  }

  private static <M extends Message> List<M> of(List<FeedItem> items, Class<M> type, String squad) {
    return items.stream()
        .filter(item -> text(item).contains(squad))
        .map(FeedItem::getEvent)
        .filter(event -> event.is(type))
        .map(event -> unpack(event, type))
        .toList();
  }

  private static <M extends Message> M unpack(Any event, Class<M> type) {
    try {
      return event.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(FeedItem item) {
    return item.getEvent().getValue().toStringUtf8();
  }

  private static Balance improvement(List<Balance> balances) {
    assertThat(balances).hasSize(3);
    return balances.stream()
        .filter(one -> one.getAccount() == Account.ACCOUNT_IMPROVEMENT)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatHappensToAnIterationIsToldWithHowItStandsThen() {
    Planned planned = Planned.squad(capacity, "told");
    planned.upgrade("told-upgrade", 1_000);
    planned.upgrade("told-upgrade", 4_000);
    planned.raid(1_500, "The fair begins on Monday");
    planned.planner().delete(planned.path("/reservations/told-upgrade")).mustBe(200);
    planned.close();
    capacity
        .as("stu", "steward")
        .post(
            "/api/squads/told/debt/forgiveness",
            "{\"amount\":{\"value\":500,\"unit\":\"milli-days\"},\"reason\":\"It was us who asked\"}")
        .mustBe(200);

    List<FeedItem> items = until(0, item -> item.getEvent().is(DebtForgiven.class));

    IterationOpened opened = of(items, IterationOpened.class, "told").getFirst();
    assertThat(opened.getFirst()).isEqualTo("2027-03-01");
    assertThat(opened.getShare()).isEqualTo(30);
    assertThat(opened.hasDebt()).isFalse();
    IterationMeasured measured = of(items, IterationMeasured.class, "told").getLast();
    assertThat(measured.getTotal()).isEqualTo(15_000);
    assertThat(measured.getGarden()).isZero();
    assertThat(measured.getImprovement()).isEqualTo(4_500);
    assertThat(measured.getFeature()).isEqualTo(10_500);
    assertThat(
            of(items, Reserved.class, "told").stream()
                .map(reserved -> improvement(reserved.getBalancesList()).getReserved()))
        .containsExactly(1_000L, 4_000L);
    RaidDeclared raid = of(items, RaidDeclared.class, "told").getFirst();
    assertThat(raid.getAmount()).isEqualTo(1_500);
    assertThat(raid.getReason()).isEqualTo("deadline");
    assertThat(raid.getApprover()).isEqualTo("pia");
    assertThat(raid.getSentence()).isNotEmpty();
    assertThat(raid.getDebt().getChange()).isEqualTo(DebtChange.DEBT_CHANGE_OPENED);
    assertThat(raid.getDebt().getOwed()).isEqualTo(1_500);
    assertThat(improvement(raid.getBalancesList()).getLacks()).isEqualTo(1_000);
    assertThat(
            improvement(of(items, Released.class, "told").getFirst().getBalancesList()).getFree())
        .isEqualTo(3_000);
    IterationClosed closed = of(items, IterationClosed.class, "told").getFirst();
    assertThat(closed.getOwed()).isEqualTo(3_000);
    assertThat(closed.getDebt().getOwed()).isEqualTo(4_500);
    DebtForgiven forgiven = of(items, DebtForgiven.class, "told").getFirst();
    assertThat(forgiven.getDebt().getAmount()).isEqualTo(500);
    assertThat(forgiven.getDebt().getOwed()).isEqualTo(4_000);
    assertThat(items.stream().map(FeedGrpcTest::text))
        .noneMatch(said -> said.contains("The fair") || said.contains("It was us"));
  }

  @Test
  void whoReadOnAfterAPositionIsToldTheSameAndNothingTwice() {
    Planned planned = Planned.squad(capacity, "again");
    planned.upgrade("again-upgrade", 1_000);
    planned.upgrade("again-upgrade", 2_000);
    planned.raid(100, "A short one");
    List<FeedItem> all = until(0, is(RaidDeclared.class, "again"));
    List<FeedItem> events = all.stream().filter(FeedItem::hasEvent).toList();
    int cut = events.size() / 2;
    List<FeedItem> rest =
        until(events.get(cut).getPosition(), is(RaidDeclared.class, "again")).stream()
            .filter(FeedItem::hasEvent)
            .toList();
    assertThat(rest).isEqualTo(events.subList(cut + 1, events.size()));
    assertThat(events).extracting(FeedItem::getPosition).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void alertsAndTheFloorAreToldAndWhereNothingHappensAHeartbeatIs() {
    Planned planned = Planned.squad(capacity, "alert");
    planned.raid(100, "A short one");
    capacity
        .as("stu", "steward")
        .put("/api/capacity/floor", "{\"floor\":35,\"from\":\"2030-01-01\"}")
        .mustBe(200);
    String key = "reserve-breached/alert/i-1";
    List<FeedItem> items =
        until(0, item -> item.getEvent().is(AlertRaised.class) && text(item).contains(key));
    AlertRaised raised = of(items, AlertRaised.class, key).getFirst();
    assertThat(raised.getRule()).isEqualTo("reserve-breached");
    assertThat(raised.getLevel()).isEqualTo("alert");
    assertThat(raised.getFactsMap()).containsEntry("elsewhere", 100L);
    assertThat(raised.getTitle()).isEqualTo("The reserve of i-1 was not kept");
    assertThat(raised.getWords()).startsWith("0.1 days of the 4.5 days").doesNotContain("pia");

    planned.close();
    List<FeedItem> then =
        until(
            items.getLast().getPosition(),
            item -> item.getEvent().is(AlertSettled.class) && text(item).contains(key));
    long head = then.getLast().getPosition();
    FeedItem heartbeat = until(0, item -> !item.hasEvent() && item.getPosition() >= head).getLast();
    assertThat(heartbeat.hasAt()).isTrue();
    assertThat(until(0, item -> item.getEvent().is(FloorSet.class)).getLast().getEvent().toString())
        .contains("FloorSet");
  }

  @Test
  void strangersAreToldNothing() {
    var feed = FeedGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    var items = feed.subscribe(SubscribeRequest.getDefaultInstance());
    assertThatThrownBy(items::next)
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("UNAUTHENTICATED");
  }
}
