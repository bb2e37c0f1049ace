package io.allotment.community.writenote;

import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.SECOND;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import org.junit.jupiter.api.Test;

class WriteNoteTest {

  private static final NoteId NOTE = new NoteId("note-1");
  private static final TextRef ANEW = new TextRef(new TextId("anew"), "1".repeat(64));
  private static final MemberJoined JOINED = new MemberJoined(FIRST, JON, NOW);

  private static WriteNote write(String item, MemberId by) {
    return new WriteNote(FIRST, NOTE, Part.RESERVE, item, WORDS, by, NOW);
  }

  private static NoteWritten written(String item, TextRef text, int revision, MemberId by) {
    return new NoteWritten(FIRST, NOTE, Part.RESERVE, item, text, revision, by, NOW);
  }

  private static EditNote edit(ReviewId review, MemberId by, boolean steward, int seen) {
    return new EditNote(review, NOTE, null, null, ANEW, by, steward, seen, NOW);
  }

  @Test
  void whoNotesSomethingTakesPart() {
    open()
        .when(WriteNoteDecider.DECIDER, write(null, JON))
        .then(JOINED, written(null, WORDS, 1, JON));
    open(JOINED)
        .when(WriteNoteDecider.DECIDER, write("debt/checkout", JON))
        .then(written("debt/checkout", WORDS, 1, JON));
  }

  @Test
  void aNoteIsWhereTheReviewIsUnlessItIsSaid() {
    open(new PartEntered(FIRST, Part.RESERVE, INES, NOW))
        .when(WriteNoteDecider.DECIDER, new WriteNote(FIRST, NOTE, null, null, WORDS, INES, NOW))
        .then(written(null, WORDS, 1, INES));
  }

  @Test
  void aNoteIsAboutWhatIsOnTheAgenda() {
    open()
        .when(WriteNoteDecider.DECIDER, write("debt/search", INES))
        .refused(CommunityRule.NOT_ON_AGENDA, "debt/search", "Reserve");
    open()
        .when(
            WriteNoteDecider.DECIDER,
            new WriteNote(FIRST, NOTE, Part.RAIDS, "debt/checkout", WORDS, INES, NOW))
        .refused(CommunityRule.NOT_ON_AGENDA, "Raids");
  }

  @Test
  void onlyInAReviewThatIsOpen() {
    open(closed())
        .when(WriteNoteDecider.DECIDER, write(null, INES))
        .refused(CommunityRule.REVIEW_OVER);
    open(JOINED, written(null, WORDS, 1, JON), closed())
        .when(EditNoteDecider.DECIDER, edit(FIRST, JON, false, 1))
        .refused(CommunityRule.REVIEW_OVER);
  }

  @Test
  void whoWroteItEditsItOrASteward() {
    var noted = open(JOINED, written(null, WORDS, 1, JON));
    noted
        .when(EditNoteDecider.DECIDER, edit(FIRST, JON, false, 1))
        .then(written(null, ANEW, 2, JON));
    noted
        .when(EditNoteDecider.DECIDER, edit(FIRST, INES, true, 1))
        .then(written(null, ANEW, 2, INES));
    noted
        .when(EditNoteDecider.DECIDER, edit(FIRST, INES, false, 1))
        .refused(CommunityRule.NOTE_OF_ANOTHER, "jon");
  }

  @Test
  void whoWroteItFirstMayEditWhatAStewardMadeOfIt() {
    open(JOINED, written(null, WORDS, 1, JON), written(null, ANEW, 2, INES))
        .when(EditNoteDecider.DECIDER, edit(FIRST, JON, false, 2))
        .then(written(null, ANEW, 3, JON));
  }

  @Test
  void itMayMoveOnTheAgenda() {
    var noted = open(JOINED, written(null, WORDS, 1, JON));
    noted
        .when(EditNoteDecider.DECIDER, move(Part.RESERVE, "debt/checkout"))
        .then(written("debt/checkout", ANEW, 2, JON));
    noted
        .when(EditNoteDecider.DECIDER, move(Part.RAIDS, "debt/checkout"))
        .refused(CommunityRule.NOT_ON_AGENDA);
  }

  private static EditNote move(Part part, String item) {
    return new EditNote(FIRST, NOTE, part, item, ANEW, JON, false, 1, NOW);
  }

  @Test
  void oneEditsWhatOneSaw() {
    open(JOINED, written(null, WORDS, 1, JON), written(null, ANEW, 2, INES))
        .when(EditNoteDecider.DECIDER, edit(FIRST, JON, false, 1))
        .refused(CommunityRule.NOTE_MOVED, "ines");
  }

  @Test
  void aNoteIsOneOfItsReview() {
    open()
        .when(EditNoteDecider.DECIDER, edit(FIRST, JON, true, 1))
        .refused(CommunityRule.UNKNOWN_NOTE);
    open(JOINED, written(null, WORDS, 1, JON))
        .when(EditNoteDecider.DECIDER, edit(SECOND, JON, true, 1))
        .refused(CommunityRule.UNKNOWN_REVIEW);
  }
}
