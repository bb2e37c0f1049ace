package io.allotment.capacity.event;

import io.allotment.capacity.event.OfStory.EnablerMapped;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Version;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a decision about stories in one iteration reads: the iteration, and those stories. */
public record Plan(Iteration iteration, Map<StoryId, Known> stories) {

  /** Before any event. */
  public static final Plan NOTHING = new Plan(Iteration.UNKNOWN, Map.of());

  public Plan {
    stories = Map.copyOf(stories);
  }

  /**
   * What is known of a story.
   *
   * @param told what was told last; null where nothing was
   * @param version of what was told
   * @param enabler whether its squad counts it as improvement if it is strategic
   */
  public record Known(@Nullable Story told, Version version, boolean enabler) {

    public static final Known NOTHING = new Known(null, Version.NONE, false);

    /** The accounts it may draw on, the first unless someone says otherwise. */
    public List<Account> draws() {
      return told == null ? List.of(Account.FEATURE) : told.draws(enabler);
    }

    Known after(OfStory event) {
      return switch (event) {
        case StoryTold of -> new Known(of.told(), of.version(), enabler);
        case EnablerMapped of -> new Known(told, version, of.improves());
      };
    }
  }

  public Known known(StoryId story) {
    return stories.getOrDefault(story, Known.NOTHING);
  }

  /** What was told of a story. */
  public Optional<Story> told(StoryId story) {
    return Optional.ofNullable(known(story).told());
  }

  /** With one more event. */
  public Plan after(CapacityEvent event) {
    if (event instanceof OfStory of) {
      Map<StoryId, Known> then = new HashMap<>(stories);
      then.put(of.story(), known(of.story()).after(of));
      return new Plan(iteration, then);
    }
    return new Plan(iteration.after(event), stories);
  }

  /** The events of an iteration and of these stories. */
  public static Boundary boundary(
      SquadId squad, IterationId iteration, Collection<StoryId> stories) {
    Set<Label> labels = new HashSet<>();
    labels.add(CapacityTags.iteration(squad, iteration));
    stories.forEach(story -> labels.add(CapacityTags.story(story)));
    return Boundary.ofAny(labels);
  }
}
