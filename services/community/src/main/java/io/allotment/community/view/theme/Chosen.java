package io.allotment.community.view.theme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.community.model.StoryId;
import java.util.List;

/**
 * Stories that somebody chose. No record, since one of one component is written as that component
 * alone.
 */
public final class Chosen {

  @JsonProperty private final List<StoryId> stories;

  @JsonCreator
  Chosen(@JsonProperty(value = "stories", required = true) List<StoryId> stories) {
    this.stories = StoryId.each(stories);
  }

  /** In order, and each once. */
  public List<StoryId> stories() {
    return stories;
  }
}
