package io.allotment.capacity.tellstory;

import java.util.List;

/** Tells of some stories, each once: what is new of any of them is recorded together. */
public record TellStories(List<TellStory> stories) {
  public TellStories {
    stories = List.copyOf(stories);
  }
}
