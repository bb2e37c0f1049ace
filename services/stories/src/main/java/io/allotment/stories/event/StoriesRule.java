package io.allotment.stories.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which stories are refused. Source: what classing stories promises. */
public enum StoriesRule implements Rule {
  UNKNOWN_STORY("unknown-story", 404, "Only a story that a tracker told of can be classed."),
  UNKNOWN_STORY_TEXT(
      "unknown-story-text", 404, "Only a text that a tracker told of can be erased."),
  STORIES_MOVED("stories-moved", 409, "What is told is weighed against what was told last.") {
    @Override
    public boolean stale() {
      return true;
    }
  },
  NOT_CONFIRMED("not-confirmed", 409, "Only what somebody said of a story can be taken back."),
  RULES_MOVED("rules-moved", 412, "One edits the rules one saw."),
  BAD_RULE("bad-rule", 422, "A rule has a name, asks for something, and says a class."),
  TOO_MANY_RULES("too-many-rules", 422, "A squad has at most 100 rules.");

  private final String id;
  private final int status;
  private final String sentence;

  StoriesRule(String id, int status, String sentence) {
    this.id = id;
    this.status = status;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
