package io.allotment.stories.connection;

import io.allotment.runtime.decide.Slug;

/** The id of a connection. A slug of at most 63 characters. */
public record ConnectionId(String value) {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public ConnectionId {
    Slug.check("connection", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
