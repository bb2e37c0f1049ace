package io.allotment.stories.intake;

import java.util.Optional;

/** Says why an item cannot be taken, in a sentence for whoever keeps it. */
final class Unfit {

  private static final int TITLE = 1_000;
  private static final int DESCRIPTION = 1_000_000;
  private static final int LABELS = 100;
  private static final int LABEL = 200;

  private Unfit() {}

  static Optional<String> reason(Item item) {
    if (item.title().isBlank()) {
      return Optional.of("It has no title. Give it one in the tracker.");
    }
    if (item.title().length() > TITLE) {
      return Optional.of(
          "Its title has %d characters, and at most %d are taken. Shorten it in the tracker."
              .formatted(item.title().length(), TITLE));
    }
    if (item.description().length() > DESCRIPTION) {
      return Optional.of(
          "Its description has %d characters, and at most %d are taken. Shorten it in the tracker."
              .formatted(item.description().length(), DESCRIPTION));
    }
    if (item.title().indexOf('\uFFFD') >= 0) {
      return Optional.of("Its title is not written in UTF-8. Export it in UTF-8.");
    }
    if (item.labels().size() > LABELS
        || item.labels().stream().anyMatch(label -> label.length() > LABEL)) {
      return Optional.of(
          "It has more than %d labels, or one longer than %d characters. Remove some."
              .formatted(LABELS, LABEL));
    }
    return Optional.empty();
  }
}
