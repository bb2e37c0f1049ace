package io.allotment.community.writenote;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.model.Part;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;

/** Decides that something is noted in an open review. Who notes something takes part in it. */
public final class WriteNoteDecider {
  public static final Decider<WriteNote, Meeting, CommunityEvent> DECIDER =
      new Decider<>(
          Meeting.NONE,
          WriteNoteDecider::decide,
          Meeting::after,
          command -> Meeting.boundary(command.review(), MemberJoined.class, PartEntered.class),
          CommunityTags::of);

  private WriteNoteDecider() {}

  private static Decision<CommunityEvent> decide(WriteNote command, Meeting meeting) {
    Part asked = command.part();
    Part part = asked == null ? meeting.part() : asked;
    return meeting
        .unlessOpen(command.review())
        .or(() -> meeting.unlessOnAgenda(part, command.item()))
        .orElseGet(() -> Decision.accepted(written(command, part, meeting)));
  }

  private static List<CommunityEvent> written(WriteNote command, Part part, Meeting meeting) {
    List<CommunityEvent> events = new ArrayList<>();
    if (!meeting.members().contains(command.by())) {
      events.add(new MemberJoined(command.review(), command.by(), command.at()));
    }
    events.add(
        new NoteWritten(
            command.review(),
            command.note(),
            part,
            command.item(),
            command.text(),
            1,
            command.by(),
            command.at()));
    return events;
  }
}
