package io.allotment.rotation.directory;

import io.allotment.runtime.decide.Rule;

/** The rules of the directory. */
public enum DirectoryRule implements Rule {
  ADDRESS_TAKEN("address-taken", 422, "An e-mail address belongs to one member.");

  private final String id;
  private final int status;
  private final String sentence;

  DirectoryRule(String id, int status, String sentence) {
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
