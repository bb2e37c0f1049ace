package io.allotment.community.reaction;

import io.allotment.community.model.Effect;
import io.allotment.community.model.Effect.Floor;
import io.allotment.community.model.Effect.Forgiveness;
import io.allotment.community.model.MemberId;
import io.allotment.community.recordeffect.RecordEffect.Refusal;
import io.allotment.proto.capacity.v1.DecisionsGrpc;
import io.allotment.proto.capacity.v1.DecisionsGrpc.DecisionsBlockingStub;
import io.allotment.proto.capacity.v1.ForgiveDebtRequest;
import io.allotment.proto.capacity.v1.SetFloorRequest;
import io.allotment.runtime.problem.GrpcRefusal;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.ClientInterceptors;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/** Asks capacity to change what was decided. */
@Component
class AskingCapacity {

  private static final String CAPACITY = "capacity";
  private static final long PATIENCE_SECONDS = 10;

  private final DecisionsBlockingStub decisions;

  AskingCapacity(GrpcChannelFactory channels, ServiceTokens tokens) {
    this.decisions =
        DecisionsGrpc.newBlockingStub(
            ClientInterceptors.intercept(channels.createChannel(CAPACITY), tokens.to(CAPACITY)));
  }

  /**
   * Has an effect carried out, once under each key.
   *
   * @param by who decided it
   * @param reason what was decided
   * @return why it is refused; empty where it is carried out
   * @throws StatusRuntimeException if it is not known which, and so to be asked again
   */
  Optional<Refusal> carryOut(String key, Effect effect, MemberId by, String reason) {
    var patient = decisions.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      var _ =
          switch (effect) {
            case Floor floor -> patient.setFloor(request(key, floor, by));
            case Forgiveness forgiven -> patient.forgiveDebt(request(key, forgiven, by, reason));
          };
      return Optional.empty();
    } catch (StatusRuntimeException answer) {
      return Optional.of(
          GrpcRefusal.in(answer)
              .map(refusal -> new Refusal(refusal.rule(), refusal.detail()))
              .orElseThrow(() -> answer));
    }
  }

  private static SetFloorRequest request(String key, Floor floor, MemberId by) {
    return SetFloorRequest.newBuilder()
        .setKey(key)
        .setBy(by.value())
        .setFloor(floor.percent().value())
        .setFrom(floor.from().toString())
        .build();
  }

  private static ForgiveDebtRequest request(
      String key, Forgiveness forgiven, MemberId by, String reason) {
    return ForgiveDebtRequest.newBuilder()
        .setKey(key)
        .setBy(by.value())
        .setSquad(forgiven.squad().value())
        .setAmount(forgiven.amount().value())
        .setReason(reason)
        .build();
  }
}
