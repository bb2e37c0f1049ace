package io.allotment.capacity.hear;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Duty;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Turn;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellsquad.TellSquad;
import io.allotment.proto.rotation.v1.AbsencesChanged;
import io.allotment.proto.rotation.v1.HolidaysChanged;
import io.allotment.proto.rotation.v1.MemberChanged;
import io.allotment.proto.rotation.v1.MemberJoined;
import io.allotment.proto.rotation.v1.MemberLeft;
import io.allotment.proto.rotation.v1.Piece;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.proto.rotation.v1.TurnsWithdrawn;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Records what rotation tells: which squads there are, who is gardener, and, asked for, when
 * members are there. Reading its feed again records nothing again.
 */
@Component
public class WhenRotationTellsThenRecord implements View<Message> {

  /** What is listened to. */
  public static final List<Message> EVENTS =
      List.of(
          SquadChanged.getDefaultInstance(),
          MemberJoined.getDefaultInstance(),
          MemberLeft.getDefaultInstance(),
          MemberChanged.getDefaultInstance(),
          AbsencesChanged.getDefaultInstance(),
          HolidaysChanged.getDefaultInstance(),
          TurnsChanged.getDefaultInstance(),
          TurnsWithdrawn.getDefaultInstance());

  static final BiFunction<Squads, CapacityEvent, Squads> EVOLVE = Squads::after;

  private final Commands<CapacityEvent> commands;
  private final Members members;
  private final Clock clock;

  WhenRotationTellsThenRecord(Commands<CapacityEvent> commands, Members members, Clock clock) {
    this.commands = commands;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rotation";
  }

  @Override
  public int segments() {
    return 4;
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(
        SquadChanged.class,
        MemberJoined.class,
        MemberLeft.class,
        MemberChanged.class,
        AbsencesChanged.class,
        HolidaysChanged.class,
        TurnsChanged.class,
        TurnsWithdrawn.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of();
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case SquadChanged of -> of.getSquad();
      case MemberJoined of -> of.getSquad();
      case MemberLeft of -> of.getSquad();
      case MemberChanged of -> of.getSquad();
      case AbsencesChanged of -> of.getMember();
      case HolidaysChanged of -> of.getSquad();
      case TurnsChanged of -> of.getSquad();
      case TurnsWithdrawn of -> of.getSquad();
      default -> throw unknown(event);
    };
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    switch (event) {
      case SquadChanged of -> squad(of, position);
      case AbsencesChanged of ->
          of.getSquadsList().forEach(squad -> members.since(new SquadId(squad), position));
      case TurnsChanged of ->
          duty(
              of.getSquad(),
              position,
              of.getTurnsList().stream().map(turn -> turn(turn, position)).toList());
      case TurnsWithdrawn of ->
          duty(
              of.getSquad(),
              position,
              of.getWeeksList().stream()
                  .map(week -> new Turn(week, new Version(position), List.of()))
                  .toList());
      default -> members.since(new SquadId(key(event)), position);
    }
  }

  private void squad(SquadChanged of, long position) {
    SquadId squad = new SquadId(of.getSquad());
    Act act = act("squad", of.getSquad(), position);
    var _ =
        commands.send(
            act, new TellSquad(squad, new Version(position), ZoneId.of(of.getZone()), act.at()));
    members.since(squad, position);
  }

  private void duty(String squad, long position, List<Turn> turns) {
    Act act = act("duty", squad, position);
    var _ = commands.send(act, new TellDuty(new SquadId(squad), turns, act.at()));
  }

  private static Turn turn(io.allotment.proto.rotation.v1.Turn told, long position) {
    return new Turn(
        told.getWeek(),
        new Version(position),
        told.getPiecesList().stream().map(WhenRotationTellsThenRecord::duty).toList());
  }

  private static Duty duty(Piece piece) {
    return new Duty(
        new MemberId(piece.getGardener()), instant(piece.getStart()), instant(piece.getEnd()));
  }

  private static Instant instant(Timestamp at) {
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  private Act act(String what, String squad, long position) {
    return Act.ofService("capacity", "%s/%s/%d".formatted(what, squad, position), clock.instant());
  }

  private static IllegalArgumentException unknown(Message event) {
    return new IllegalArgumentException(
        "nothing is recorded of " + event.getDescriptorForType().getFullName());
  }
}
