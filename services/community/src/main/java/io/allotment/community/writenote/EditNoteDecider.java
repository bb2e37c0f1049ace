package io.allotment.community.writenote;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Part;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import org.jspecify.annotations.Nullable;

/** Decides that a note reads otherwise: as long as its review is open, and on what was seen. */
public final class EditNoteDecider {
  public static final Decider<EditNote, Noted, CommunityEvent> DECIDER =
      new Decider<>(
          new Noted(Meeting.NONE, null, null),
          EditNoteDecider::decide,
          Noted::after,
          command ->
              Meeting.boundary(command.review())
                  .or(Boundary.of(CommunityTags.note(command.note()))),
          CommunityTags::of);

  private EditNoteDecider() {}

  /**
   * A note, and its review.
   *
   * @param author who wrote it first; null where nobody did
   * @param last how it was written last
   */
  public record Noted(Meeting meeting, @Nullable MemberId author, @Nullable NoteWritten last) {

    Noted after(CommunityEvent event) {
      return event instanceof NoteWritten written
          ? new Noted(meeting, author == null ? written.by() : author, written)
          : new Noted(meeting.after(event), author, last);
    }
  }

  private static Decision<CommunityEvent> decide(EditNote command, Noted noted) {
    return noted.meeting().unlessOpen(command.review()).orElseGet(() -> written(command, noted));
  }

  private static Decision<CommunityEvent> written(EditNote command, Noted noted) {
    NoteWritten last = noted.last();
    if (last == null || !last.review().equals(command.review())) {
      return Decision.rejected(
          CommunityRule.UNKNOWN_NOTE,
          "There is no note %s in review %s. Look at the review."
              .formatted(command.note(), command.review()));
    }
    if (!command.steward() && !command.by().equals(noted.author())) {
      return Decision.rejected(
          CommunityRule.NOTE_OF_ANOTHER,
          "%s wrote this note. Write one of your own, or ask them or a steward."
              .formatted(noted.author()));
    }
    if (last.revision() != command.seen()) {
      return Decision.rejected(
          CommunityRule.NOTE_MOVED,
          "%s wrote this note anew meanwhile, and yours was not saved. Make one of both."
              .formatted(last.by()));
    }
    Part part = command.part();
    return part == null
        ? Decision.accepted(anew(command, last, last.part(), last.item()))
        : noted
            .meeting()
            .unlessOnAgenda(part, command.item())
            .orElseGet(() -> Decision.accepted(anew(command, last, part, command.item())));
  }

  private static NoteWritten anew(
      EditNote command, NoteWritten last, Part part, @Nullable String item) {
    return new NoteWritten(
        last.review(),
        last.note(),
        part,
        item,
        command.text(),
        last.revision() + 1,
        command.by(),
        command.at());
  }
}
