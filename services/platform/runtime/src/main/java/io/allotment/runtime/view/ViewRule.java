package io.allotment.runtime.view;

import io.allotment.runtime.decide.Rule;

/** The rules for admins who help a view on. */
public enum ViewRule implements Rule {
  UNKNOWN_VIEW("unknown-view", 404, "Only what a service shows can be helped on."),
  NOT_STOPPED("view-not-stopped", 409, "Only a view that has stopped needs help."),
  STOPPED_ELSEWHERE(
      "view-stopped-elsewhere", 409, "Only the event a view has stopped at can be skipped."),
  ALREADY_PAST("view-already-past", 409, "What a view has taken is not skipped any more."),
  REASON_NEEDED("reason-needed", 422, "Who leaves an event out of a view says why.");

  private final String id;
  private final int status;
  private final String sentence;

  ViewRule(String id, int status, String sentence) {
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
