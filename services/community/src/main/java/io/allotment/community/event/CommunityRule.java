package io.allotment.community.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which something in the community is refused. */
public enum CommunityRule implements Rule {
  UNKNOWN_TEXT("unknown-text", 404, "Only a text that was written can be erased."),
  TOO_MANY_VIEWS("too-many-views", 422, "Nobody saves more than 50 views, nor the community."),
  IF_MATCH_MISSING("if-match-missing", 428, "One edits what one saw, and says what that was."),
  UNKNOWN_THEME("unknown-theme", 404, "Only a theme that people adopted is there."),
  THEME_MOVED("theme-moved", 412, "A theme is changed by whoever saw how it stands."),
  STORY_IN_ANOTHER_THEME("story-in-another-theme", 422, "A story is in one theme at most."),
  THEME_WITHOUT_STORIES("theme-without-stories", 422, "A theme has stories."),
  TOO_MANY_STORIES("too-many-stories", 422, "A theme has at most 500 stories."),
  TOO_MANY_THEMES("too-many-themes", 422, "There are at most 200 themes at a time."),
  UNKNOWN_STORY("unknown-story", 422, "A theme is made of stories that squads have."),
  BAD_MERGE("bad-merge", 422, "Themes are merged into another one, each once."),
  BAD_SPLIT("bad-split", 422, "A split takes some stories of a theme, and leaves some.");

  private final String id;
  private final int status;
  private final String sentence;

  CommunityRule(String id, int status, String sentence) {
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
