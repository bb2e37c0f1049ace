package io.allotment.stories.classify;

import java.util.List;

/** What a story says of itself; any of it may be empty. */
public record Described(String title, String description, List<String> labels) {
  public Described {
    labels = List.copyOf(labels);
  }

  /** A story of which only the title is known. */
  public static Described titled(String title) {
    return new Described(title, "", List.of());
  }
}
