package io.allotment.rotation.history;

import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.OfTurn.MentorNamed;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.List;

/** Decisions in words that can be compared. */
final class Outcomes {
  private Outcomes() {}

  /** What a decision comes to, but for what it says of squads it did not read. */
  static List<String> words(Decision<RotationEvent> decision) {
    return switch (decision) {
      case Rejected<RotationEvent>(var rule, var _) -> List.of(rule.id());
      case Accepted<RotationEvent>(var events) ->
          events.stream()
              .filter(event -> !(event instanceof MentorNamed))
              .map(Outcomes::words)
              .toList();
    };
  }

  private static String words(RotationEvent event) {
    return switch (event) {
      case TurnsPublished published -> published.turns().stream().map(Turn::pieces).toList() + "";
      case OfTurn of -> of.getClass().getSimpleName() + of.turn().week() + of.turn().pieces();
      case WeekPosted posted -> posted.posting().toString();
      default -> event.toString();
    };
  }
}
