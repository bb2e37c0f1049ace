package io.allotment.community.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which something in the community is refused. */
public enum CommunityRule implements Rule {
  UNKNOWN_TEXT("unknown-text", 404, "Only a text that was written can be erased."),
  BAD_NUMBER("bad-number", 400, "A number in a request lies within its bounds.");

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
