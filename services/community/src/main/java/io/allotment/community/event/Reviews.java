package io.allotment.community.event;

import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.Boundary;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reviews there were, and the one there is.
 *
 * @param count how many were opened
 * @param open the one that is; null for none
 * @param held when the last one that was closed had been opened; null before the first
 */
public record Reviews(int count, @Nullable ReviewOpened open, @Nullable Instant held) {

  public static final Reviews NONE = new Reviews(0, null, null);

  /** How far the first review looks back. */
  private static final Duration FIRST = Duration.ofDays(28);

  /** Their openings and ends. */
  public static final Boundary BOUNDARY = Boundary.of(CommunityTags.reviews());

  public Reviews after(CommunityEvent event) {
    return event instanceof OfReview of ? after(of) : this;
  }

  private Reviews after(OfReview event) {
    return switch (event) {
      case ReviewOpened opened -> new Reviews(count + 1, opened, held);
      case ReviewClosed _ -> new Reviews(count, null, open == null ? held : open.at());
      case ReviewAbandoned _ -> new Reviews(count, null, held);
      case PartEntered _, MemberJoined _, NoteWritten _ -> this;
    };
  }

  /** From when on the next one would look at what happened. */
  public Instant since(Instant at) {
    return held == null ? at.minus(FIRST) : held;
  }

  /** The id of the next one. */
  public ReviewId next() {
    return ReviewId.of(count + 1);
  }
}
