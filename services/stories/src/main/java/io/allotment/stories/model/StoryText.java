package io.allotment.stories.model;

import org.jspecify.annotations.Nullable;

/** The text of a story as one: its title, a line break, and its description. */
public record StoryText(String title, String description) {

  /** What stands in place of a text that was erased. */
  public static final StoryText ERASED = new StoryText("", "");

  /** What is kept of both. */
  public String kept() {
    return description.isEmpty() ? title : title + "\n" + description;
  }

  /** The text that was kept; an erased one for null. */
  public static StoryText of(@Nullable String kept) {
    if (kept == null) {
      return ERASED;
    }
    int end = kept.indexOf('\n');
    return end < 0
        ? new StoryText(kept, "")
        : new StoryText(kept.substring(0, end), kept.substring(end + 1));
  }
}
