package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/**
 * What a proposed theme is called by, from one look to the next. A slug of at most 63 characters;
 * ordered as text.
 */
public record ProposalKey(String value) implements Comparable<ProposalKey> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public ProposalKey {
    Slug.check("proposal", value);
  }

  @Override
  public int compareTo(ProposalKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
