package io.allotment.runtime.command;

import io.allotment.runtime.decide.Rule;

/** The rules that hold for every command of every service. */
public enum CommandRule implements Rule {
  BOUNDARY_MOVED(
      "boundary-moved", 409, "What a decision relied on may not change while it is taken."),
  KEY_REUSED("idempotency-key-reused", 422, "An idempotency key belongs to one request.");

  private final String id;
  private final int status;
  private final String sentence;

  CommandRule(String id, int status, String sentence) {
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
  public boolean stale() {
    return this == BOUNDARY_MOVED;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
