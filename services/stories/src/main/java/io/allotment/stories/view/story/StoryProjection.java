package io.allotment.stories.view.story;

import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import io.allotment.stories.event.OfStory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes one document a story: what was told of it last, what is suggested, what people said. */
@Component
public class StoryProjection implements View<OfStory> {

  static final String NAME = "stories";

  @Override
  public String name() {
    return NAME;
  }

  /** From 2 on a word holds what was suggested when it was said; from 3 on a text may be erased. */
  @Override
  public int version() {
    return 3;
  }

  /** An import writes many at once, and stories wait for each other only within a segment. */
  @Override
  public int segments() {
    return 8;
  }

  @Override
  public Set<Class<? extends OfStory>> types() {
    return Set.of(OfStory.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of(StoryDocuments.COLLECTION);
  }

  @Override
  public void prepare(Generation generation) {
    new StoryDocuments(generation).index();
  }

  @Override
  public String key(OfStory event) {
    return event.story().value();
  }

  @Override
  public void apply(OfStory event, long position, Generation into) {
    applyAll(List.of(new Given<>(event, Map.of(), position)), into);
  }

  /** An import tells of many at once, and a write waits for the disk. */
  @Override
  public boolean together() {
    return true;
  }

  @Override
  public void applyAll(List<Given<OfStory>> events, Generation into) {
    new StoryDocuments(into).change(events);
  }
}
