package io.allotment.stories.classify;

import java.util.List;

/**
 * What a story says of itself; any of it may be empty.
 *
 * @param squad whose it is; empty where nobody asks for what a squad's own words mean
 */
public record Described(String title, String description, List<String> labels, String squad) {
  public Described {
    labels = List.copyOf(labels);
  }

  /** A story of nobody in particular. */
  public Described(String title, String description, List<String> labels) {
    this(title, description, labels, "");
  }

  /** A story of which only the title is known. */
  public static Described titled(String title) {
    return new Described(title, "", List.of());
  }

  /** The same story with nothing but its title. */
  Described alone() {
    return new Described(title, "", List.of(), squad);
  }
}
