package io.allotment.stories.tracker;

import io.allotment.stories.model.Progress.State;
import java.util.Locale;
import java.util.Set;

/** Understands the words that trackers have for how far an item is. */
final class States {

  private static final Set<String> DONE =
      Set.of("closed", "done", "resolved", "complete", "completed", "released", "shipped", "fixed");
  private static final Set<String> DROPPED =
      Set.of(
          "won't do",
          "wont do",
          "won't fix",
          "wontfix",
          "rejected",
          "duplicate",
          "not planned",
          "not_planned",
          "cancelled",
          "canceled",
          "declined",
          "abandoned");
  private static final Set<String> STARTED =
      Set.of("in progress", "started", "doing", "in review", "review", "testing", "in test");

  private States() {}

  /** Open, where the word is none of these. */
  static State of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (DONE.contains(plain)) {
      return State.DONE;
    }
    if (isDropped(plain)) {
      return State.DROPPED;
    }
    return STARTED.contains(plain) ? State.STARTED : State.OPEN;
  }

  static boolean isDropped(String word) {
    return DROPPED.contains(word.strip().toLowerCase(Locale.ROOT));
  }
}
