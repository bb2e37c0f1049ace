package io.allotment.stories.view.story;

import io.allotment.stories.model.Words;
import java.util.Locale;

/** Which of its times puts a story into a period. */
public enum By {
  /** When it was done. */
  CLOSED,
  /** When it was created, or first told of where its tracker does not say. */
  CREATED;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of the view that holds it. */
  String field() {
    return this == CLOSED ? "closed" : "since";
  }

  /**
   * The time of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static By of(String word) {
    return Words.of(values(), By::word, "time", word);
  }
}
