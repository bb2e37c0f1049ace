package io.allotment.rotation.view.statement;

import io.allotment.runtime.decide.Rule;

/** The rule by which a statement is refused. */
public enum StatementRule implements Rule {
  NO_SUCH_MONTH("no-such-month", 422, "A statement is of one month, such as 2026-11.");

  private final String id;
  private final int status;
  private final String sentence;

  StatementRule(String id, int status, String sentence) {
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
