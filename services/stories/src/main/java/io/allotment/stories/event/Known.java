package io.allotment.stories.event;

import static java.util.stream.Collectors.toSet;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import io.allotment.stories.model.Word;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some stories.
 *
 * @param stories by id; those nobody told of are not among them
 * @param gone since when their trackers have them no longer; some of these nobody told of
 */
public record Known(Map<StoryId, Story> stories, Map<StoryId, Instant> gone) {

  /** Before anything was told. */
  public static final Known NOTHING = new Known(Map.of(), Map.of());

  public Known {
    stories = Map.copyOf(stories);
    gone = Map.copyOf(gone);
  }

  /**
   * One story.
   *
   * @param suggested for what was told last; null where nothing was
   * @param word what people say of its class; null where nobody did
   * @param by who said so
   */
  public record Story(
      SquadId squad,
      Told told,
      @Nullable Suggested suggested,
      @Nullable Word word,
      @Nullable MemberId by) {

    /**
     * Whether it may become a story of a squad: of its own; by the right of who leads both; or
     * where its tracker calls it otherwise now, for it moved there.
     *
     * @param named what its tracker calls it now
     */
    public boolean mayBecomeOf(SquadId other, String named, Mandate mandate) {
      return mayBeTouchedFor(other, mandate)
          || (mandate.tracker() && !told.source().name().equalsIgnoreCase(named));
    }

    /** Whether it is of a squad, or the right extends to it. */
    public boolean mayBeTouchedFor(SquadId other, Mandate mandate) {
      return squad.equals(other) || mandate.over(squad);
    }
  }

  /** What is known of a story. */
  public Optional<Story> story(StoryId story) {
    return Optional.ofNullable(stories.get(story));
  }

  /** Whether its tracker has a story no longer. */
  public boolean isGone(StoryId story) {
    return gone.containsKey(story);
  }

  /** Whether something later is known of a story than what is as of an instant. */
  public boolean isLate(StoryId story, Instant asOf) {
    Story told = stories.get(story);
    Instant went = gone.get(story);
    return (told != null && asOf.isBefore(told.told().asOf()))
        || (went != null && asOf.isBefore(went));
  }

  /** With one more event. */
  public Known after(StoriesEvent event) {
    if (!(event instanceof OfStory of)) {
      return this;
    }
    Map<StoryId, Instant> without = new HashMap<>(gone);
    if (of instanceof StoryTold) {
      without.remove(of.story());
    } else if (of instanceof StoryGone went) {
      without.put(of.story(), went.asOf());
    }
    Story then = then(stories.get(of.story()), of);
    Map<StoryId, Story> with = new HashMap<>(stories);
    if (then != null) {
      with.put(of.story(), then);
    }
    return new Known(with, without);
  }

  private static @Nullable Story then(@Nullable Story before, OfStory event) {
    if (event instanceof StoryTold(StoryId story, SquadId squad, Told told, Instant at)) {
      return before == null
          ? new Story(squad, told, null, null, null)
          : new Story(squad, told, before.suggested, before.word, before.by);
    }
    if (before == null) {
      return null;
    }
    SquadId squad = before.squad;
    return switch (event) {
      case StoryTold _, StoryGone _, StoryTextErased _ -> before;
      case ClassSuggested of ->
          new Story(squad, before.told, of.suggested(), before.word, before.by);
      case ClassConfirmed of -> new Story(squad, before.told, before.suggested, of.word(), of.by());
      case ConfirmationTakenBack _ -> new Story(squad, before.told, before.suggested, null, null);
    };
  }

  /** The events of these stories. */
  public static Boundary of(Collection<StoryId> stories) {
    return Boundary.ofAny(stories.stream().map(StoriesTags::story).collect(toSet()));
  }

  /** A decider over what is known of the stories a command is about. */
  public static <C> Decider<C, Known, StoriesEvent> decider(
      BiFunction<C, Known, Decision<StoriesEvent>> decide,
      Function<C, ? extends Collection<StoryId>> stories) {
    return new Decider<>(
        NOTHING, decide, Known::after, command -> of(stories.apply(command)), StoriesTags::of);
  }
}
