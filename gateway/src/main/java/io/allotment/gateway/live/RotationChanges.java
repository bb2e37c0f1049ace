package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.allotment.gateway.change.Change;
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
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.proto.rotation.v1.TurnsWithdrawn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom an event of the rotation's feed concerns, for each event this gateway knows. */
final class RotationChanges {

  private static final String ROTATION = "rotation";

  private static final List<Reading<?>> READINGS =
      List.of(
          ofSquad(SquadChanged.class, SquadChanged::getSquad),
          ofSquad(SquadArchived.class, SquadArchived::getSquad),
          ofMember(MemberJoined.class, MemberJoined::getSquad, MemberJoined::getMember),
          ofMember(MemberLeft.class, MemberLeft::getSquad, MemberLeft::getMember),
          ofMember(MemberChanged.class, MemberChanged::getSquad, MemberChanged::getMember),
          of(AbsencesChanged.class, e -> change(e.getSquadsList(), Set.of(e.getMember()))),
          of(SwapChanged.class, e -> change(Set.of(e.getSquad()), e.getMembersList())),
          ofSquad(HandoverChanged.class, HandoverChanged::getSquad),
          ofSquad(HandoverItemChanged.class, HandoverItemChanged::getSquad),
          ofSquad(PullInChanged.class, PullInChanged::getSquad),
          ofSquad(TextsChanged.class, TextsChanged::getSquad),
          ofSquad(HolidaysChanged.class, HolidaysChanged::getSquad),
          of(OutOfHoursChanged.class, e -> change(Set.of(e.getSquad()), e.getMembersList())),
          ofSquad(LedgerChanged.class, LedgerChanged::getSquad),
          of(TurnsChanged.class, e -> change(Set.of(e.getSquad()), gardeners(e))),
          ofSquad(TurnsWithdrawn.class, TurnsWithdrawn::getSquad));

  private RotationChanges() {}

  /** One type of event, and what it says. */
  private record Reading<E extends Message>(Class<E> type, Function<E, Change> change) {

    Change read(Any event) throws InvalidProtocolBufferException {
      return change.apply(event.unpack(type));
    }
  }

  /** What an event changes; nothing where it is not known here. */
  static Optional<Change> in(Any event) throws InvalidProtocolBufferException {
    for (Reading<?> reading : READINGS) {
      if (event.is(reading.type())) {
        return Optional.of(reading.read(event));
      }
    }
    return Optional.empty();
  }

  private static <E extends Message> Reading<E> of(Class<E> type, Function<E, Change> change) {
    return new Reading<>(type, change);
  }

  private static <E extends Message> Reading<E> ofSquad(Class<E> type, Function<E, String> squad) {
    return of(type, event -> change(Set.of(squad.apply(event)), Set.of()));
  }

  private static <E extends Message> Reading<E> ofMember(
      Class<E> type, Function<E, String> squad, Function<E, String> member) {
    return of(type, event -> change(Set.of(squad.apply(event)), Set.of(member.apply(event))));
  }

  private static Set<String> gardeners(TurnsChanged event) {
    return event.getTurnsList().stream()
        .flatMap(turn -> turn.getPiecesList().stream())
        .map(Piece::getGardener)
        .collect(Collectors.toSet());
  }

  private static Change change(Collection<String> squads, Collection<String> members) {
    return new Change(ROTATION, Set.copyOf(squads), Set.copyOf(members));
  }
}
