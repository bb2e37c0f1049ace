package io.allotment.rotation.event;

import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapDeclined;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.OfSwap.SwapWithdrawn;
import io.allotment.rotation.event.OfTurn.CoverNeeded;
import io.allotment.rotation.event.OfTurn.CoverNoLongerNeeded;
import io.allotment.rotation.event.OfTurn.GapFilled;
import io.allotment.rotation.event.OfTurn.MentorChosen;
import io.allotment.rotation.event.OfTurn.MentorNamed;
import io.allotment.rotation.event.OfTurn.TurnEmptied;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.OfTurn.TurnRetimed;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.RotationEvent.OfAbsence;
import io.allotment.rotation.event.RotationEvent.OfHandover;
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
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What events are found by. Whoever reads the label of a member learns every turn they hold or held
 * in any squad, every squad they serve in and every absence; whoever reads the label of a squad
 * learns all of the squad and the absences of its members since they joined.
 */
public final class RotationTags {
  private RotationTags() {}

  public static Label squad(SquadId squad) {
    return new Label("squad", squad.value());
  }

  public static Label member(MemberId member) {
    return new Label("member", member.value());
  }

  public static Label swap(SwapId swap) {
    return new Label("swap", swap.value());
  }

  public static Label text(TextId text) {
    return new Label("text", text.value());
  }

  /** The labels of these squads and of their members. */
  static Set<Label> labels(Map<SquadId, ? extends Collection<MemberId>> rosters) {
    Set<Label> labels = new LinkedHashSet<>();
    rosters.forEach(
        (squad, members) -> {
          labels.add(squad(squad));
          members.forEach(member -> labels.add(member(member)));
        });
    return labels;
  }

  public static Set<Label> of(RotationEvent event) {
    Set<Label> labels = new LinkedHashSet<>();
    switch (event) {
      case InSquad in -> {
        labels.add(squad(in.squad()));
        if (in instanceof OfSwap of) {
          labels.add(swap(of.swap()));
        }
        texts(in).forEach(text -> labels.add(text(text)));
        people(in).forEach(person -> labels.add(member(person)));
      }
      case OfAbsence of -> {
        labels.add(member(of.member()));
        of.squads().forEach(squad -> labels.add(squad(squad)));
      }
    }
    return labels;
  }

  private static List<TextId> texts(InSquad event) {
    if (event instanceof TextErased erased) {
      return List.of(erased.text());
    }
    return referred(event).stream().map(TextRef::id).toList();
  }

  /** The texts an event refers to. */
  public static List<TextRef> referred(RotationEvent event) {
    return event instanceof OfHandover of ? of.texts() : List.of();
  }

  private static Set<MemberId> people(InSquad event) {
    return switch (event) {
      case OfMember of -> Set.of(of.member());
      case TurnsPublished(var squad, var turns, var at) -> serving(turns);
      case TurnsWithdrawn(var squad, var turns, var at) -> serving(turns);
      case OfTurn of -> {
        Set<MemberId> people = serving(of.turn());
        people.addAll(former(of));
        yield people;
      }
      case OfSwap of -> people(of);
      case OfPullIn of -> with(Set.of(of.member()), of.mentor());
      case OfNote _, OfItem _, TextErased _ -> Set.of();
      case OfOutOfHours of -> of.people();
      case WeekPosted posted -> posted.posting().credited().keySet();
      case SquadOpened _,
          SquadChanged _,
          SquadArchived _,
          SquadRestored _,
          PlanDrawn _,
          PostingCorrected _,
          OfHolidays _ ->
          Set.of();
    };
  }

  /** Whom a step of a swap names. */
  public static Set<MemberId> people(OfSwap event) {
    return switch (event) {
      case SwapProposed(var squad, var swap, var by, var passes, var undoes, var at) ->
          with(Swap.people(passes), by);
      case SwapAgreed(var squad, var swap, var member, var by, var at) -> with(Set.of(member), by);
      case SwapMade made -> Swap.people(made.passes());
      case SwapDeclined declined -> Set.of(declined.member());
      case SwapWithdrawn withdrawn -> Set.of(withdrawn.by());
    };
  }

  private static Set<MemberId> with(Set<MemberId> people, MemberId one) {
    Set<MemberId> all = new LinkedHashSet<>(people);
    all.add(one);
    return all;
  }

  private static Set<MemberId> serving(List<Turn> turns) {
    Set<MemberId> people = new LinkedHashSet<>();
    turns.forEach(turn -> people.addAll(serving(turn)));
    return people;
  }

  private static Set<MemberId> serving(Turn turn) {
    Set<MemberId> people = new LinkedHashSet<>();
    turn.pieces().forEach(piece -> people.add(piece.member()));
    return people;
  }

  private static Set<MemberId> former(OfTurn event) {
    return switch (event) {
      case TurnReassigned reassigned -> Set.of(reassigned.from());
      case TurnEmptied(var squad, var from, var turn, var at) ->
          from == null ? Set.of() : Set.of(from);
      case CoverNeeded needed -> Set.of(needed.holder());
      case GapFilled _, CoverNoLongerNeeded _, MentorNamed _, MentorChosen _, TurnRetimed _ ->
          Set.of();
    };
  }
}
