package io.allotment.community.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which something in the community is refused. */
public enum CommunityRule implements Rule {
  UNKNOWN_TEXT("unknown-text", 404, "Only a text that was written can be erased."),
  BAD_NUMBER("bad-number", 400, "A number in a request lies within its bounds."),
  NOT_SEEN("not-seen", 428, "One edits what one saw, and says what that was."),
  UNKNOWN_SQUAD("unknown-squad", 404, "Only a squad that there is can be looked at."),
  BAD_THRESHOLD("bad-threshold", 422, "A threshold says from where on to watch, and to act."),
  THRESHOLDS_MOVED(
      "thresholds-moved", 412, "Of two who edit the same thresholds the second sees both."),
  TOO_MANY_WALLS("too-many-walls", 422, "There are only so many links for walls."),
  UNKNOWN_WALL("unknown-wall", 404, "Only a link that was made can be revoked."),
  WALL_REVOKED("wall-revoked", 409, "A link that was revoked works no more.");

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
