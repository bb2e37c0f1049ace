package io.allotment.runtime.notice;

import io.allotment.runtime.decide.Rule;

/** The rules of connections. */
public enum NoticeRule implements Rule {
  UNKNOWN_CONNECTION("unknown-connection", 404, "Only what is connected can be asked for."),
  BAD_CONNECTION("bad-connection", 422, "A connection is told all that its channel asks for."),
  TOO_MANY_CONNECTIONS("too-many-connections", 422, "One owner has up to ten connections."),
  FIXED_CONNECTION("fixed-connection", 422, "What everybody has is neither made nor removed."),
  UNKNOWN_NOTICE("unknown-notice", 422, "Only the kinds of notices that there are can be chosen."),
  BAD_NOTICE_TIMES("bad-notice-times", 422, "Quiet hours and reminders are times that make sense.");

  private final String id;
  private final int status;
  private final String sentence;

  NoticeRule(String id, int status, String sentence) {
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
