package io.allotment.stories.model;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of the class of a story.
 *
 * @param kind of operational work; null for other classes, and where they do not say
 */
public record Word(StoryClass is, @Nullable Kind kind) {
  public Word {
    if (kind != null && is != StoryClass.OPERATIONAL) {
      throw new IllegalArgumentException(
          "Only operational work has a kind. Leave out \"" + kind.word() + "\".");
    }
  }
}
