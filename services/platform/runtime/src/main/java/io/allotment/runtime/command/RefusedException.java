package io.allotment.runtime.command;

import io.allotment.runtime.decide.Rule;

/** A command or a query was refused by a rule, and nothing changed. */
@SuppressWarnings("serial")
public final class RefusedException extends RuntimeException {

  private final Rule rule;

  public RefusedException(Rule rule, String detail) {
    super(detail, null, false, false);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }

  /** What of this command broke the rule, and what to do next. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
