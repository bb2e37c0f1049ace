package io.allotment.community.event;

import io.allotment.community.model.Agenda;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a review of the community. */
public sealed interface OfReview extends CommunityEvent {
  ReviewId review();

  /**
   * It began, at its first part. Who opens it leads it, and takes part.
   *
   * @param since what happened from then on is what it looks at
   */
  record ReviewOpened(ReviewId review, MemberId lead, Instant since, Agenda agenda, Instant at)
      implements OfReview {}

  /** Who leads went to a part of the agenda. */
  record PartEntered(ReviewId review, Part part, MemberId by, Instant at) implements OfReview {}

  /** Somebody takes part. */
  record MemberJoined(ReviewId review, MemberId member, Instant at) implements OfReview {}

  /**
   * Somebody noted something, or wrote a note anew.
   *
   * @param item the key of the item of the agenda it is about; null where it is about the part
   * @param revision how many times it was written, from 1 on
   */
  record NoteWritten(
      ReviewId review,
      NoteId note,
      Part part,
      @Nullable String item,
      TextRef text,
      int revision,
      MemberId by,
      Instant at)
      implements OfReview {
    @Override
    public List<TextRef> texts() {
      return List.of(text);
    }
  }

  /** It is over, and what was noted and decided stays as it is. */
  record ReviewClosed(ReviewId review, MemberId by, Instant at) implements OfReview {}

  /** It was not to be opened. The next one looks at what this one would have. */
  record ReviewAbandoned(ReviewId review, MemberId by, Instant at) implements OfReview {}
}
