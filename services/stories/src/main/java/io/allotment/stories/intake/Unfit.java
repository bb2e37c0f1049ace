package io.allotment.stories.intake;

import io.allotment.stories.model.SquadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why an item cannot be taken, in a sentence for whoever keeps it. */
public final class Unfit {

  private static final int TITLE = 1_000;
  private static final int DESCRIPTION = 1_000_000;
  private static final int LABELS = 100;
  private static final int LABEL = 200;

  /** Clocks differ by less. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private Unfit() {}

  /** Why what is as of an instant cannot be taken now: all that comes after it would be late. */
  public static Optional<String> tooEarly(@Nullable Instant asOf, Instant now) {
    return asOf != null && asOf.isAfter(now.plus(AHEAD))
        ? Optional.of(
            "It changed at %s, which is more than a day ahead. Set the clock of the tracker right."
                .formatted(asOf))
        : Optional.empty();
  }

  /** Why what is of one squad cannot be taken for another. */
  public static String ofAnother(SquadId squad, SquadId wanted) {
    return "It is a story of %s. Have somebody take it who leads %s and %s, or an admin."
        .formatted(squad, squad, wanted);
  }

  static Optional<String> reason(Item item, Instant now) {
    Optional<String> early = tooEarly(item.asOf(), now);
    if (early.isPresent()) {
      return early;
    }
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
