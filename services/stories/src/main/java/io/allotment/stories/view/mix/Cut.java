package io.allotment.stories.view.mix;

import io.allotment.stories.model.Per;
import org.jspecify.annotations.Nullable;

/**
 * What a mix is cut by.
 *
 * @param per null for iterations, as trackers have them
 */
public record Cut(@Nullable Per per) {

  /**
   * The cut of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Cut of(String word) {
    return new Cut(word.equals("iteration") ? null : Per.of(word));
  }
}
