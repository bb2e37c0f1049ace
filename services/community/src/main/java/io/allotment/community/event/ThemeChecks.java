package io.allotment.community.event;

import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What several decisions on themes refuse for the same reason; empty where nothing is against it.
 */
public final class ThemeChecks {

  private ThemeChecks() {}

  /** A refusal. */
  public static Optional<Decision<CommunityEvent>> refused(CommunityRule rule, String detail) {
    return Optional.of(Decision.rejected(rule, detail));
  }

  /**
   * That a theme stands as it was seen.
   *
   * @param revision the one that was seen
   */
  public static Optional<Decision<CommunityEvent>> seen(
      Themes themes, ThemeId theme, int revision) {
    Themes.Theme live = themes.live().get(theme);
    if (live != null) {
      return live.revision() == revision
          ? Optional.empty()
          : refused(
              CommunityRule.THEME_MOVED,
              "Somebody changed this theme meanwhile, and nothing of yours was saved. Look at both,"
                  + " then save what should hold.");
    }
    Optional<ThemeId> into = themes.gone().get(theme);
    if (into == null) {
      return refused(
          CommunityRule.UNKNOWN_THEME,
          "There is no theme %s. Look at those there are.".formatted(theme));
    }
    return refused(
        CommunityRule.THEME_MOVED,
        into.isPresent()
            ? "Somebody merged this theme into another one meanwhile, and nothing of yours was"
                + " saved. Go on with that one."
            : "Somebody ended this theme meanwhile, and nothing of yours was saved. Adopt its"
                + " stories as a new one if they should be one.");
  }

  /** That there are some stories, and not too many for a theme. */
  public static Optional<Decision<CommunityEvent>> size(int stories) {
    if (stories == 0) {
      return refused(
          CommunityRule.THEME_WITHOUT_STORIES, "No story would be in it. Choose at least one.");
    }
    return stories <= Themes.MOST_STORIES
        ? Optional.empty()
        : refused(
            CommunityRule.TOO_MANY_STORIES,
            "It would have %d stories, and at most %d are in a theme. Choose fewer, or split it."
                .formatted(stories, Themes.MOST_STORIES));
  }

  /** That another theme may begin. */
  public static Optional<Decision<CommunityEvent>> room(Themes themes) {
    return themes.live().size() < Themes.MOST
        ? Optional.empty()
        : refused(
            CommunityRule.TOO_MANY_THEMES,
            "There are %d themes already. Merge or end some first.".formatted(Themes.MOST));
  }

  /** That none of these stories is in a theme other than this one. */
  public static Optional<Decision<CommunityEvent>> free(
      Themes themes, ThemeId theme, Collection<StoryId> stories) {
    List<StoryId> taken =
        stories.stream()
            .filter(story -> themes.of(story).filter(in -> !in.equals(theme)).isPresent())
            .toList();
    return taken.isEmpty()
        ? Optional.empty()
        : refused(
            CommunityRule.STORY_IN_ANOTHER_THEME,
            "%s in another theme already. Leave out what is, or take it out there first."
                .formatted(
                    taken.size() == 1
                        ? "Story %s is".formatted(taken.getFirst())
                        : "%d of these stories are".formatted(taken.size())));
  }
}
