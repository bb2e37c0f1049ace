package io.allotment.stories.intake;

import java.util.List;

/**
 * What became of some items.
 *
 * @param told how many said something new
 * @param same how many were late, or said what was known
 * @param refused those that could not be taken
 */
public record Taken(int told, int same, List<Refused> refused) {

  /** Nothing yet. */
  public static final Taken NOTHING = new Taken(0, 0, List.of());

  public Taken {
    refused = List.copyOf(refused);
  }

  /**
   * An item that was not taken.
   *
   * @param item what people call it, or where it stands in what was sent
   * @param reason and what to do about it
   */
  public record Refused(String item, String reason) {}
}
