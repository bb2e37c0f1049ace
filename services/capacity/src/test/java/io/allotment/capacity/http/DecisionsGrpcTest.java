package io.allotment.capacity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.proto.capacity.v1.DecisionsGrpc;
import io.allotment.proto.capacity.v1.DecisionsGrpc.DecisionsBlockingStub;
import io.allotment.proto.capacity.v1.ForgiveDebtRequest;
import io.allotment.proto.capacity.v1.SetFloorRequest;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.problem.GrpcRefusal;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the community decided is carried out once, or refused by the rule that forbids it. */
class DecisionsGrpcTest {

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

  private static DecisionsBlockingStub community() {
    return DecisionsGrpc.newBlockingStub(
            ClientInterceptors.intercept(channel, capacity.tokens().to("capacity")))
        .withDeadlineAfter(60, TimeUnit.SECONDS);
  }

  private static ForgiveDebtRequest forgiveness(String key, long amount) {
    return ForgiveDebtRequest.newBuilder()
        .setKey(key)
        .setBy("mei")
        .setSquad("forgiven")
        .setAmount(amount)
        .setReason("The fair was all of ours.")
        .build();
  }

  private static SetFloorRequest floor(String key, int floor, String from) {
    return SetFloorRequest.newBuilder()
        .setKey(key)
        .setBy("mei")
        .setFloor(floor)
        .setFrom(from)
        .build();
  }

  private static Optional<String> ruleOf(Runnable asked) {
    try {
      asked.run();
      return Optional.empty();
    } catch (StatusRuntimeException refused) {
      return GrpcRefusal.in(refused).map(GrpcRefusal::rule);
    }
  }

  @Test
  void aDebtIsForgivenOnceHoweverOftenItIsAsked() {
    Planned planned = Planned.squad(capacity, "forgiven");
    planned.raid(1_500, "The fair begins on Monday");
    Api anyone = capacity.as("ann");
    assertThat(ruleOf(() -> community().forgiveDebt(forgiveness("d-1/1", 9_000))))
        .contains("more-than-owed");
    var _ = community().forgiveDebt(forgiveness("d-1/2", 500));
    var _ = community().forgiveDebt(forgiveness("d-1/2", 500));
    var debt = anyone.get("/api/squads/forgiven/debt").mustBe(200);
    assertThat(debt.json().path("owed").asLong()).isEqualTo(1_000);
    assertThat(debt.text()).contains("The fair was all of ours.").contains("mei");
  }

  @Test
  void theFloorIsSetByTheSameRules() {
    var _ = community().setFloor(floor("d-2/1", 35, "2034-01-01"));
    var _ = community().setFloor(floor("d-2/1", 35, "2034-01-01"));
    String steps = capacity.as("ann").get("/api/capacity/floor").mustBe(200).text();
    assertThat(steps).containsOnlyOnce("2034-01-01");
    assertThat(ruleOf(() -> community().setFloor(floor("d-3/1", 35, "2020-01-01"))))
        .contains("floor-backwards");
  }

  @Test
  void whatCannotBeReadIsRefusedForGood() {
    assertThat(ruleOf(() -> community().setFloor(floor("d-4/1", 101, "2034-01-01"))))
        .contains("unreadable-request");
    assertThat(ruleOf(() -> community().setFloor(floor("d-4/1", 30, "soon"))))
        .contains("unreadable-request");
    assertThat(ruleOf(() -> community().setFloor(floor(" ", 30, "2034-01-01"))))
        .contains("unreadable-request");
  }

  @Test
  void nobodyDecidesWhoIsNoServiceHere() {
    assertThatThrownBy(
            () ->
                DecisionsGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(60, TimeUnit.SECONDS)
                    .setFloor(floor("d-5/1", 30, "2034-01-01")))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused ->
                assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
  }
}
