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
 */
public record Known(Map<StoryId, Story> stories) {

  /** Before anything was told. */
  public static final Known NOTHING = new Known(Map.of());

  public Known {
    stories = Map.copyOf(stories);
  }

  /**
   * One story.
   *
   * @param gone since when its tracker has it no longer; null while it has
   * @param suggested for what was told last; null where nothing was
   * @param word what people say of its class; null where nobody did
   * @param by who said so
   */
  public record Story(
      SquadId squad,
      Told told,
      @Nullable Instant gone,
      @Nullable Suggested suggested,
      @Nullable Word word,
      @Nullable MemberId by) {

    /** Since when it is as it is known. */
    public Instant asOf() {
      return gone == null || gone.isBefore(told.asOf()) ? told.asOf() : gone;
    }
  }

  /** What is known of a story. */
  public Optional<Story> story(StoryId story) {
    return Optional.ofNullable(stories.get(story));
  }

  /** With one more event. */
  public Known after(StoriesEvent event) {
    return event instanceof OfStory of ? after(of) : this;
  }

  private Known after(OfStory event) {
    Story before = stories.get(event.story());
    Story then = then(before, event);
    if (then == null) {
      return this;
    }
    Map<StoryId, Story> all = new HashMap<>(stories);
    all.put(event.story(), then);
    return new Known(all);
  }

  private static @Nullable Story then(@Nullable Story before, OfStory event) {
    if (event instanceof StoryTold(StoryId story, SquadId squad, Told told, Instant at)) {
      return before == null
          ? new Story(squad, told, null, null, null, null)
          : new Story(squad, told, null, before.suggested, before.word, before.by);
    }
    if (before == null) {
      return null;
    }
    Told told = before.told;
    return switch (event) {
      case StoryTold _, StoryTextErased _ -> before;
      case StoryGone gone ->
          new Story(before.squad, told, gone.asOf(), before.suggested, before.word, before.by);
      case ClassSuggested of ->
          new Story(before.squad, told, before.gone, of.suggested(), before.word, before.by);
      case ClassConfirmed of ->
          new Story(before.squad, told, before.gone, before.suggested, of.word(), of.by());
      case ConfirmationTakenBack _ ->
          new Story(before.squad, told, before.gone, before.suggested, null, null);
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
