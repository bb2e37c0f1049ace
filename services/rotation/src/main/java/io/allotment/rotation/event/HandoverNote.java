package io.allotment.rotation.event;

import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The note that is handed over at the end of a turn, and what became of it.
 *
 * @param revision how often it was written; 0 where it was not yet
 * @param first when it was written first; null where it was not yet
 * @param written as it stands; null where it was not yet
 * @param asked what who takes over asked back, in order
 * @param askedOf the revision that was asked back about last
 * @param accepted null until it is
 */
public record HandoverNote(
    int revision,
    @Nullable Instant first,
    @Nullable HandoverWritten written,
    List<HandoverAskedBack> asked,
    int askedOf,
    @Nullable HandoverAccepted accepted) {
  public static final HandoverNote NONE = new HandoverNote(0, null, null, List.of(), 0, null);

  public HandoverNote {
    asked = List.copyOf(asked);
  }

  /** Whether the last word is a question of who takes over. */
  public boolean isAskedBack() {
    return accepted == null && !asked.isEmpty() && askedOf == revision;
  }

  HandoverNote after(OfNote event) {
    return switch (event) {
      case HandoverWritten text ->
          new HandoverNote(
              revision + 1, first == null ? text.at() : first, text, asked, askedOf, accepted);
      case HandoverAskedBack question -> {
        List<HandoverAskedBack> all = new ArrayList<>(asked);
        all.add(question);
        yield new HandoverNote(revision, first, written, all, revision, accepted);
      }
      case HandoverAccepted yes -> new HandoverNote(revision, first, written, asked, askedOf, yes);
    };
  }
}
