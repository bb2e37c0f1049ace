package io.allotment.stories.delivery;

import io.allotment.stories.tracker.Read;

/** What a delivery says. */
sealed interface Said {

  /** Something of an item. */
  record OfItem(Read read) implements Said {}

  /**
   * Something of an item that the tracker tells whole only where it is asked.
   *
   * @param result in a sentence
   */
  record AskFor(String result) implements Said {}

  /**
   * Nothing of use.
   *
   * @param result in a sentence
   */
  record Nothing(String result) implements Said {}

  /**
   * Nothing that can be understood.
   *
   * @param reason in a sentence
   */
  record Unreadable(String reason) implements Said {}
}
