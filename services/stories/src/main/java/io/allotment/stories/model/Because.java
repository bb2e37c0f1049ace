package io.allotment.stories.model;

/**
 * A part of a story that spoke for its suggested class. It is a place in the story and not its
 * words, so that nothing of an erased text stays.
 *
 * @param from first character in the title or the description, as {@code to} the one after the
 *     last; of a label its number, from 0
 * @param weight its share, in the model's own measure; the heaviest speaks loudest
 */
public record Because(Part part, int from, int to, double weight) {

  /** Where it stands. */
  public enum Part {
    TITLE,
    DESCRIPTION,
    LABEL
  }
}
