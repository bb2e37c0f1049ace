package io.allotment.capacity.event;

import io.allotment.capacity.event.OfDebt.DebtForgiven;
import io.allotment.capacity.event.OfFloor.FloorSet;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.Reclassified;
import io.allotment.capacity.event.OfIteration.Released;
import io.allotment.capacity.event.OfIteration.Reserved;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.event.OfStory.EnablerMapped;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.event.OfText.TextErased;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What events are found by. Which decision reads which of them is what keeps the invariants; it is
 * written down in {@code services/decisions/0018}.
 */
public final class CapacityTags {

  private CapacityTags() {}

  /** The share that every squad keeps at least. */
  public static Label floor() {
    return new Label("floor", "");
  }

  /** What a squad's capacity follows from, and which iterations it has. */
  public static Label squad(SquadId squad) {
    return new Label("squad", squad.value());
  }

  /** Everything that counts in one iteration. */
  public static Label iteration(SquadId squad, IterationId iteration) {
    return new Label("iteration", squad.value() + "/" + iteration.value());
  }

  /** What a squad owes. */
  public static Label debt(SquadId squad) {
    return new Label("debt", squad.value());
  }

  /** Which strategic stories a squad counts as improvement. */
  public static Label enablers(SquadId squad) {
    return new Label("enablers", squad.value());
  }

  /** What a squad was alerted to. Nothing else reads it: alerts are in nobody's way. */
  public static Label alerts(SquadId squad) {
    return new Label("alerts", squad.value());
  }

  /** What is known of a story. */
  public static Label story(StoryId story) {
    return new Label("story", story.value());
  }

  /** Where a sentence is referred to. */
  public static Label text(TextId text) {
    return new Label("text", text.value());
  }

  public static Set<Label> of(CapacityEvent event) {
    Set<Label> labels = new LinkedHashSet<>(about(event));
    event.texts().forEach(text -> labels.add(text(text.id())));
    return labels;
  }

  private static List<Label> about(CapacityEvent event) {
    return switch (event) {
      case FloorSet _ -> List.of(floor());
      case OfSquad of -> List.of(squad(of.squad()));
      case EnablerMapped of -> List.of(story(of.story()), enablers(of.squad()));
      case StoryTold of -> List.of(story(of.story()));
      case DebtForgiven of -> List.of(debt(of.squad()));
      case TextErased of -> List.of(text(of.text()));
      case OfAlert of -> List.of(alerts(of.squad()));
      case OfIteration of -> about(of);
    };
  }

  private static List<Label> about(OfIteration event) {
    Label iteration = iteration(event.squad(), event.iteration());
    return switch (event) {
      case IterationOpened of -> List.of(iteration, squad(of.squad()), debt(of.squad()));
      case IterationClosed of -> List.of(iteration, squad(of.squad()), debt(of.squad()));
      case CapacityMeasured of -> List.of(iteration, squad(of.squad()));
      case RaidDeclared of -> List.of(iteration, debt(of.squad()));
      case SpendingCorrected of -> List.of(iteration, debt(of.squad()));
      case Reserved _, Released _, Reclassified _, Spent _, RaidUndeclared _ -> List.of(iteration);
    };
  }
}
