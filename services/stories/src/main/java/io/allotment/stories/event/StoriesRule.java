package io.allotment.stories.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which stories are refused. Source: what classing stories promises. */
public enum StoriesRule implements Rule {
  UNKNOWN_STORY("unknown-story", 404, "Only a story that a tracker told of can be classed."),
  UNKNOWN_STORY_TEXT(
      "unknown-story-text", 404, "Only a text that a tracker told of can be erased."),
  UNKNOWN_IMPORT("unknown-import", 404, "Only a file that was sent can be imported."),
  UNKNOWN_SQUADS("unknown-squads", 422, "Stories belong to squads that were opened."),
  UNREADABLE_FILE("unreadable-file", 422, "A file is a table with headings, or JSON."),
  TOO_MANY_PROJECTS("too-many-projects", 422, "A file has stories of up to 1,000 projects."),
  NO_TITLE_COLUMN("no-title-column", 422, "A story has a title."),
  UNKNOWN_CONNECTION(
      "unknown-connection", 404, "Only a tracker that was connected is read and listened to."),
  BAD_CONNECTION(
      "bad-connection",
      422,
      "A connection has an https address of the internet, and projects with squads."),
  BAD_SIGNATURE("bad-signature", 401, "A delivery is signed with the secret of its connection."),
  UNREADABLE_DELIVERY(
      "unreadable-delivery", 422, "A delivery has the shape that its tracker describes."),
  BAD_PERIOD("bad-period", 422, "A mix covers some time, in up to 400 periods."),
  RULES_MOVED("rules-moved", 412, "One edits the rules one saw."),
  BAD_RULE("bad-rule", 422, "A rule has a name, asks for something, and says a class."),
  TOO_MANY_STORIES("too-many-stories", 422, "Up to 500 stories are classed in one act."),
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
