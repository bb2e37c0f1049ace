package io.allotment.runtime.problem;

import io.allotment.runtime.decide.Rule;

/** The rules about requests themselves, before any decision is taken. */
public enum RequestRule implements Rule {
  UNREADABLE("unreadable-request", 400, "A request has the shape its description gives."),
  SIGN_IN_NEEDED("sign-in-needed", 401, "Only people who are signed in may read or change this."),
  NOT_ALLOWED("not-allowed", 403, "What one may do follows from one's roles."),
  NOT_FOUND("not-found", 404, "There is nothing at this address."),
  NOT_SUPPORTED("not-supported", 405, "An address takes the methods its description gives."),
  UNSUPPORTED_TYPE("unsupported-type", 415, "A body has the media type its description gives."),
  TOO_LARGE("too-large", 413, "A request stays within the limits its description gives."),
  STALE("stale", 412, "One edits what one saw."),
  UNAVAILABLE("unavailable", 503, "A part of Allotment that is needed for this does not answer."),
  BROKEN("broken", 500, "Something that should not happen has happened.");

  private final String id;
  private final int status;
  private final String sentence;

  RequestRule(String id, int status, String sentence) {
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
