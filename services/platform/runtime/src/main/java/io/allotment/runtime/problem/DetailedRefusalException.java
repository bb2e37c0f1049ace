package io.allotment.runtime.problem;

import io.allotment.runtime.decide.Rule;
import java.util.Map;

/** A refusal with more to show than a sentence, such as every bad line of a file. */
@SuppressWarnings("serial")
public final class DetailedRefusalException extends RuntimeException {

  private final Rule rule;
  private final Map<String, Object> facts;

  /**
   * A refusal.
   *
   * @param facts further members of the problem document
   */
  public DetailedRefusalException(Rule rule, String detail, Map<String, Object> facts) {
    super(detail, null, false, false);
    this.rule = rule;
    this.facts = Map.copyOf(facts);
  }

  public Rule rule() {
    return rule;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Map<String, Object> facts() {
    return facts;
  }
}
