package io.allotment.runtime.decide;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The events a decision reads: those that match at least one of its criteria.
 *
 * @param criteria never empty
 */
public record Boundary(Set<Criterion> criteria) {

  public Boundary {
    if (criteria.isEmpty()) {
      throw new IllegalArgumentException("a boundary reads something");
    }
    criteria = Set.copyOf(criteria);
  }

  /**
   * Events of one of these types that carry all of these tags.
   *
   * @param labels all of them are carried; none restricts nothing
   * @param types one of them matches, subtypes of a sealed family included; none restricts nothing
   */
  public record Criterion(Set<Label> labels, Set<Class<?>> types) {
    public Criterion {
      labels = Set.copyOf(labels);
      types = Set.copyOf(types);
    }
  }

  /** Every event that carries at least one of these labels. */
  public static Boundary ofAny(Collection<Label> labels) {
    Set<Criterion> criteria = new LinkedHashSet<>();
    labels.forEach(label -> criteria.add(new Criterion(Set.of(label), Set.of())));
    return new Boundary(criteria);
  }

  public static Boundary of(Label... labels) {
    return ofAny(Set.of(labels));
  }

  /** These events and those. */
  public Boundary or(Boundary other) {
    Set<Criterion> both = new LinkedHashSet<>(criteria);
    both.addAll(other.criteria);
    return new Boundary(both);
  }
}
