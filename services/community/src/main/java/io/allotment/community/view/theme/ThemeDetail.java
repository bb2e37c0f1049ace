package io.allotment.community.view.theme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.view.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a theme.
 *
 * @param stories the open ones, the oldest first
 * @param likelyStories those that could be added, most alike first
 * @param history who did what, latest first
 * @param ended null while it is one
 */
public record ThemeDetail(
    Map<String, @Nullable Instant> asOf,
    @JsonUnwrapped ThemeView facts,
    List<StoryView> stories,
    List<LikelyView> likelyStories,
    List<Change> history,
    @Nullable Ended ended) {

  /**
   * A story that could be added.
   *
   * @param similarity how alike it is to those in the theme, in the mean: 0 to 1
   * @param words what it shares with the nearest of them
   * @param nearest the story of the theme that it is most like
   */
  record LikelyView(
      @JsonUnwrapped StoryView facts, double similarity, List<String> words, StoryId nearest) {}

  /**
   * What somebody did.
   *
   * @param what adopted, named, added, taken, merged, split or ended
   * @param name what it or the new one was called by it; null where that is not about names
   * @param stories which ones it was about
   * @param themes which others it was about
   */
  record Change(
      String what,
      Instant at,
      Person by,
      @Nullable String name,
      List<StoryId> stories,
      List<ThemeId> themes) {}

  /**
   * That it is no more.
   *
   * @param into what it became a part of; null where of none
   */
  record Ended(Instant at, Person by, @Nullable ThemeId into) {}

  /** How often it was changed, the beginning included. */
  public int revision() {
    return facts.revision();
  }
}
