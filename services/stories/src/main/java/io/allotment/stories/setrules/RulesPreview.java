package io.allotment.stories.setrules;

import io.allotment.stories.view.story.StoryView;
import java.util.List;

/**
 * What rules would have done.
 *
 * @param looked how many stories were looked at, the latest
 * @param hit how many of these some rule is about
 * @param rules what each of them hits, in order
 */
record RulesPreview(int looked, int hit, List<Hits> rules) {

  /**
   * What one rule hits that none before it does.
   *
   * @param agreed with what people said of these, as {@code disagreed} not
   * @param sample the first of them
   */
  record Hits(String says, int stories, int agreed, int disagreed, List<StoryView> sample) {}
}
