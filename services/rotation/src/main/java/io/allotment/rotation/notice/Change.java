package io.allotment.rotation.notice;

import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.OfTurn.CoverNeeded;
import io.allotment.rotation.event.OfTurn.CoverNoLongerNeeded;
import io.allotment.rotation.event.OfTurn.GapFilled;
import io.allotment.rotation.event.OfTurn.MentorChosen;
import io.allotment.rotation.event.OfTurn.MentorNamed;
import io.allotment.rotation.event.OfTurn.TurnEmptied;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.OfTurn.TurnRetimed;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A turn that an act changed for some people.
 *
 * @param turn as it stood after the act; as it stood before where it was withdrawn and nothing was
 *     planned in its week
 * @param people whose part of it is another, or may be
 * @param withdrawn whether it stands no more
 */
record Change(SquadId squad, Turn turn, SortedSet<MemberId> people, boolean withdrawn) {

  /** What an act changed, in order. */
  static List<Change> all(List<RotationEvent> events) {
    List<Change> changes = new ArrayList<>();
    for (RotationEvent event : events) {
      if (event instanceof OfTurn of) {
        changes.add(new Change(of.squad(), of.turn(), people(of), false));
      } else if (event instanceof TurnsWithdrawn gone) {
        gone.turns().forEach(turn -> changes.add(withdrawn(gone.squad(), turn, events)));
      }
    }
    return changes;
  }

  private static Change withdrawn(SquadId squad, Turn turn, List<RotationEvent> events) {
    return events.stream()
        .flatMap(event -> published(squad, event))
        .filter(planned -> planned.week().equals(turn.week()))
        .findFirst()
        .map(planned -> new Change(squad, planned, moved(turn, planned), false))
        .orElseGet(() -> new Change(squad, turn, serving(turn), true));
  }

  private static Stream<Turn> published(SquadId squad, RotationEvent event) {
    return event instanceof TurnsPublished published && published.squad().equals(squad)
        ? published.turns().stream()
        : Stream.of();
  }

  /** Those who serve another part of it than they did, and did or do serve one. */
  private static SortedSet<MemberId> moved(Turn before, Turn after) {
    TreeSet<MemberId> people = new TreeSet<>(serving(before));
    people.addAll(serving(after));
    people.removeIf(member -> before.heldBy(member).equals(after.heldBy(member)));
    return people;
  }

  private static SortedSet<MemberId> serving(Turn turn) {
    return turn.pieces().stream().map(Piece::member).collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<MemberId> people(OfTurn of) {
    return switch (of) {
      case TurnReassigned reassigned -> new TreeSet<>(Set.of(reassigned.from(), reassigned.to()));
      case GapFilled filled -> new TreeSet<>(Set.of(filled.to()));
      case TurnEmptied emptied ->
          Stream.ofNullable(emptied.from()).collect(Collectors.toCollection(TreeSet::new));
      case TurnRetimed retimed -> serving(retimed.turn());
      case CoverNeeded _, CoverNoLongerNeeded _, MentorNamed _, MentorChosen _ -> new TreeSet<>();
    };
  }
}
