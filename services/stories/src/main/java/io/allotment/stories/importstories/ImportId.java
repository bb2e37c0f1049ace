package io.allotment.stories.importstories;

import io.allotment.runtime.decide.Slug;

/** The id of an import. A slug of at most 63 characters. */
public record ImportId(String value) {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public ImportId {
    Slug.check("import", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
