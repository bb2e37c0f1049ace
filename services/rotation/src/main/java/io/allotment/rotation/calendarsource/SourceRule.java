package io.allotment.rotation.calendarsource;

import io.allotment.runtime.decide.Rule;

/** The rules of calendars that are read. */
public enum SourceRule implements Rule {
  UNKNOWN_CALENDAR("unknown-calendar", 404, "Only a calendar whose address was given is read."),
  BAD_ADDRESS("bad-address", 422, "A calendar is read from an https address of the internet.");

  private final String id;
  private final int status;
  private final String sentence;

  SourceRule(String id, int status, String sentence) {
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
