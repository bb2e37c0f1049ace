package io.allotment.capacity.carryout;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.forgivedebt.ForgiveDebt;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.setfloor.SetFloor;
import io.allotment.proto.capacity.v1.CarriedOut;
import io.allotment.proto.capacity.v1.DecisionsGrpc;
import io.allotment.proto.capacity.v1.ForgiveDebtRequest;
import io.allotment.proto.capacity.v1.SetFloorRequest;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.GrpcRefusal;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Carries out what the community decided, by the same rules as when a steward asks here. */
@Component
class DecisionsCarriedOut extends DecisionsGrpc.DecisionsImplBase {

  private static final String COMMUNITY = "community";

  private final Commands<CapacityEvent> commands;
  private final TextKeeper<CapacityEvent> texts;
  private final Clock clock;

  DecisionsCarriedOut(
      Commands<CapacityEvent> commands, TextKeeper<CapacityEvent> texts, Clock clock) {
    this.commands = commands;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public void setFloor(SetFloorRequest request, StreamObserver<CarriedOut> reply) {
    answer(reply, () -> floor(request));
  }

  private Runnable floor(SetFloorRequest request) {
    MemberId by = new MemberId(request.getBy());
    Act act = act(request.getKey(), by);
    SetFloor command =
        new SetFloor(new Percent(request.getFloor()), day(request.getFrom()), by, act.at());
    return () -> commands.send(act, command);
  }

  @Override
  public void forgiveDebt(ForgiveDebtRequest request, StreamObserver<CarriedOut> reply) {
    answer(reply, () -> forgiveness(request));
  }

  private Runnable forgiveness(ForgiveDebtRequest request) {
    MemberId by = new MemberId(request.getBy());
    Act act = act(request.getKey(), by);
    Draft reason = Draft.of(Wording.line("The reason", request.getReason()));
    ForgiveDebt command =
        new ForgiveDebt(
            new SquadId(request.getSquad()),
            new MilliDays(request.getAmount()),
            reason.ref(),
            by,
            act.at());
    return () -> texts.with(act.at(), List.of(reason), () -> commands.send(act, command));
  }

  private Act act(String key, MemberId by) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("What is decided has a key.");
    }
    return Act.ofService(COMMUNITY, "decision/" + key, clock.instant()).onBehalfOf(by.value());
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException bad) {
      throw new IllegalArgumentException("“%s” is no day.".formatted(written), bad);
    }
  }

  private static void answer(StreamObserver<CarriedOut> reply, Supplier<Runnable> reading) {
    try {
      read(reading).run();
    } catch (RefusedException refused) {
      reply.onError(GrpcRefusal.of(refused.rule(), refused.detail()));
      return;
    }
    reply.onNext(CarriedOut.getDefaultInstance());
    reply.onCompleted();
  }

  private static Runnable read(Supplier<Runnable> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException bad) {
      throw new RefusedException(RequestRule.UNREADABLE, String.valueOf(bad.getMessage()));
    }
  }
}
