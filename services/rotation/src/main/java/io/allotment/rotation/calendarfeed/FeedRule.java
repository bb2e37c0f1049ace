package io.allotment.rotation.calendarfeed;

import io.allotment.runtime.decide.Rule;

/** The rules of calendar addresses. */
public enum FeedRule implements Rule {
  FEED_REPLACED("feed-replaced", 409, "An address of a calendar is told once and then replaced.");

  private final String id;
  private final int status;
  private final String sentence;

  FeedRule(String id, int status, String sentence) {
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
