package io.allotment.community;

import com.google.protobuf.Message;
import io.allotment.proto.capacity.v1.CarriedOut;
import io.allotment.proto.capacity.v1.DecisionsGrpc;
import io.allotment.proto.capacity.v1.ForgiveDebtRequest;
import io.allotment.proto.capacity.v1.SetFloorRequest;
import io.allotment.runtime.decide.Rule;
import io.allotment.runtime.problem.GrpcRefusal;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** What capacity answers when it is asked to change what was decided. */
public final class CapacityDecisions extends DecisionsGrpc.DecisionsImplBase {

  private final List<Message> asked = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> refusal = new AtomicReference<>("");

  private record MoreThanOwed(String id, int status, String sentence) implements Rule {}

  /** Refuses from now on, because of this; nothing is refused where it is empty. */
  public void refuse(String why) {
    refusal.set(why);
  }

  /** What it was asked, in this order. */
  public List<Message> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void setFloor(SetFloorRequest request, StreamObserver<CarriedOut> reply) {
    answer(request, reply);
  }

  @Override
  public void forgiveDebt(ForgiveDebtRequest request, StreamObserver<CarriedOut> reply) {
    answer(request, reply);
  }

  private void answer(Message request, StreamObserver<CarriedOut> reply) {
    asked.add(request);
    String why = refusal.get();
    if (why.isEmpty()) {
      reply.onNext(CarriedOut.getDefaultInstance());
      reply.onCompleted();
    } else {
      reply.onError(
          GrpcRefusal.of(new MoreThanOwed("more-than-owed", 422, "No more than is owed."), why));
    }
  }
}
