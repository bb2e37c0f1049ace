package io.allotment.rotation.feed;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.proto.rotation.v1.AbsencesChanged;
import io.allotment.proto.rotation.v1.HolidaysChanged;
import io.allotment.proto.rotation.v1.LedgerChanged;
import io.allotment.proto.rotation.v1.MemberJoined;
import io.allotment.proto.rotation.v1.MemberLeft;
import io.allotment.proto.rotation.v1.OutOfHoursChanged;
import io.allotment.proto.rotation.v1.SwapChanged;
import io.allotment.proto.rotation.v1.TextsChanged;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.rotation.event.OfItem;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.OfNote;
import io.allotment.rotation.event.OfOutOfHours;
import io.allotment.rotation.event.OfPullIn;
import io.allotment.rotation.event.OfSwap;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.OfAbsence;
import io.allotment.rotation.event.RotationEvent.OfHolidays;
import io.allotment.rotation.event.RotationEvent.PlanDrawn;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationEvent.SquadArchived;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationEvent.SquadRestored;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.feed.PublicForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public form of the rotation's events. Why someone opted out or is away is in none. */
public final class RotationFeed implements PublicForm<RotationEvent> {

  @Override
  public Optional<Message> of(RotationEvent event) {
    return switch (event) {
      case SquadOpened(var squad, var name, var handover, var policy, var days, var at) ->
          Optional.of(squad(squad, name, handover, policy));
      case SquadChanged(var squad, var name, var handover, var policy, var days, var at) ->
          Optional.of(squad(squad, name, handover, policy));
      case SquadArchived archived ->
          Optional.of(archived(archived.squad(), archived.from().toString()));
      case SquadRestored restored -> Optional.of(archived(restored.squad(), ""));
      case MemberAdded added ->
          Optional.of(
              MemberJoined.newBuilder()
                  .setSquad(added.squad().value())
                  .setMember(added.member().value())
                  .build());
      case MemberRemoved removed ->
          Optional.of(
              MemberLeft.newBuilder()
                  .setSquad(removed.squad().value())
                  .setMember(removed.member().value())
                  .build());
      case TurnsPublished published -> Optional.of(turns(published.squad(), published.turns()));
      case TurnsWithdrawn withdrawn ->
          Optional.of(
              io.allotment.proto.rotation.v1.TurnsWithdrawn.newBuilder()
                  .setSquad(withdrawn.squad().value())
                  .addAllWeeks(
                      withdrawn.turns().stream().map(turn -> turn.week().toString()).toList())
                  .build());
      case OfTurn of -> Optional.of(turns(of.squad(), List.of(of.turn())));
      case OfSwap of -> Optional.of(swap(of));
      case MemberChanged changed -> Optional.of(member(changed.squad(), changed.member()));
      case MarkedTrained marked -> Optional.of(member(marked.squad(), marked.member()));
      case MarkedUntrained marked -> Optional.of(member(marked.squad(), marked.member()));
      case OptedIn in -> Optional.of(member(in.squad(), in.member()));
      case OptedOut out -> Optional.of(member(out.squad(), out.member()));
      case OfNote of -> Optional.of(HandoverForms.note(of));
      case OfItem of -> Optional.of(HandoverForms.item(of));
      case OfPullIn of -> Optional.of(HandoverForms.pullIn(of));
      case TextErased erased ->
          Optional.of(TextsChanged.newBuilder().setSquad(erased.squad().value()).build());
      case OfAbsence of -> Optional.of(absences(of));
      case OfHolidays of ->
          Optional.of(HolidaysChanged.newBuilder().setSquad(of.squad().value()).build());
      case OfOutOfHours of -> Optional.of(outOfHours(of));
      case AccountOpened opened -> Optional.of(ledger(opened.squad()));
      case WeekPosted posted -> Optional.of(ledger(posted.squad()));
      case PostingCorrected corrected -> Optional.of(ledger(corrected.squad()));
      // The turns it begins with are published in the same act.
      case PlanDrawn _ -> Optional.empty();
    };
  }

  private static Message squad(SquadId squad, String name, Handover handover, Policy policy) {
    return io.allotment.proto.rotation.v1.SquadChanged.newBuilder()
        .setSquad(squad.value())
        .setName(name)
        .setZone(handover.zone().getId())
        .setHandover(
            io.allotment.proto.rotation.v1.Handover.newBuilder()
                .setDay(handover.day().name())
                .setTime(handover.time().toString())
                .setWeeks(handover.weeks()))
        .setFrozenWeeks(policy.frozenWeeks())
        .build();
  }

  private static Message archived(SquadId squad, String fromWeek) {
    return io.allotment.proto.rotation.v1.SquadArchived.newBuilder()
        .setSquad(squad.value())
        .setFromWeek(fromWeek)
        .build();
  }

  private static Message member(SquadId squad, MemberId member) {
    return io.allotment.proto.rotation.v1.MemberChanged.newBuilder()
        .setSquad(squad.value())
        .setMember(member.value())
        .build();
  }

  private static Message absences(OfAbsence event) {
    return AbsencesChanged.newBuilder()
        .setMember(event.member().value())
        .addAllSquads(event.squads().stream().map(SquadId::value).toList())
        .build();
  }

  private static Message outOfHours(OfOutOfHours event) {
    return OutOfHoursChanged.newBuilder()
        .setSquad(event.squad().value())
        .addAllMembers(event.people().stream().map(MemberId::value).toList())
        .build();
  }

  private static Message ledger(SquadId squad) {
    return LedgerChanged.newBuilder().setSquad(squad.value()).build();
  }

  private static Message swap(OfSwap event) {
    return SwapChanged.newBuilder()
        .setSquad(event.squad().value())
        .setSwap(event.swap().value())
        .addAllMembers(RotationTags.people(event).stream().map(MemberId::value).toList())
        .build();
  }

  private static Message turns(SquadId squad, List<Turn> turns) {
    return TurnsChanged.newBuilder()
        .setSquad(squad.value())
        .addAllTurns(turns.stream().map(RotationFeed::turn).toList())
        .build();
  }

  private static io.allotment.proto.rotation.v1.Turn turn(Turn turn) {
    MemberId mentor = turn.mentor();
    return io.allotment.proto.rotation.v1.Turn.newBuilder()
        .setWeek(turn.week().toString())
        .setStart(timestamp(turn.start()))
        .setEnd(timestamp(turn.end()))
        .addAllPieces(
            turn.pieces().stream()
                .map(
                    piece ->
                        io.allotment.proto.rotation.v1.Piece.newBuilder()
                            .setGardener(piece.member().value())
                            .setStart(timestamp(piece.span().start()))
                            .setEnd(timestamp(piece.span().end()))
                            .build())
                .toList())
        .setMentor(mentor == null ? "" : mentor.value())
        .setNeedsCover(turn.needsCover() != null)
        .build();
  }

  private static Timestamp timestamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
