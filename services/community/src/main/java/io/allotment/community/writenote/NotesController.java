package io.allotment.community.writenote;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.review.ReviewView.NoteView;
import io.allotment.community.view.review.ReviewViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.TextRule;
import io.allotment.runtime.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes something in a review. Everyone signed in may, and takes part by that. */
@RestController
@RequestMapping("/api/community/reviews/{review}/notes")
class NotesController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final ReviewViews views;

  NotesController(
      Commands<CommunityEvent> commands, TextKeeper<CommunityEvent> texts, ReviewViews views) {
    this.commands = commands;
    this.texts = texts;
    this.views = views;
  }

  /**
   * A note.
   *
   * @param part where it is looked at; null for where the review is, or where the note is
   * @param item the key of the item it is about; null where it is about the part
   */
  record Body(@Nullable String part, @Nullable String item, @Nullable String text) {
    Body {
      var _ = part == null ? null : Part.of(part);
    }
  }

  @PostMapping
  ResponseEntity<NoteView> write(
      @PathVariable ReviewId review, @RequestBody Body body, Caller caller, Act act) {
    Draft draft = draft(body.text());
    WriteNote command =
        new WriteNote(
            review,
            new NoteId(UUID.randomUUID().toString()),
            body.part() == null ? null : Part.of(body.part()),
            body.item(),
            draft.ref(),
            new MemberId(caller.member()),
            act.at());
    var outcome = texts.with(act.at(), List.of(draft), () -> commands.send(act, command));
    NoteId written = outcome.first(NoteWritten.class).orElseThrow().note();
    return answer(HttpStatus.CREATED, views.note(review, written));
  }

  /** Edits what {@code If-Match} names. Who wrote the note does, or a steward. */
  @PutMapping("/{note}")
  ResponseEntity<NoteView> edit(
      @PathVariable ReviewId review,
      @PathVariable NoteId note,
      @RequestBody Body body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    Draft draft = draft(body.text());
    EditNote command =
        new EditNote(
            review,
            note,
            body.part() == null ? null : Part.of(body.part()),
            body.item(),
            draft.ref(),
            new MemberId(caller.member()),
            caller.isSteward(),
            Seen.revision(seen),
            act.at());
    try {
      var _ = texts.with(act.at(), List.of(draft), () -> commands.send(act, command));
    } catch (RefusedException refused) {
      throw refused.rule() == CommunityRule.NOTE_MOVED
          ? both(refused, draft.text(), views.note(review, note))
          : refused;
    }
    return answer(HttpStatus.OK, views.note(review, note));
  }

  private static Draft draft(@Nullable String written) {
    String text = Wording.text("Note", written);
    if (text.isEmpty()) {
      throw new RefusedException(
          TextRule.TEXT_MISSING, "The note says nothing. Write something, then repeat it.");
    }
    return Draft.of(text);
  }

  /** The refusal with both texts, so that one can be made of them. */
  private static DetailedRefusalException both(
      RefusedException refused, String yours, NoteView note) {
    var by = note.edited() == null ? note.by() : note.edited().by();
    var at = note.edited() == null ? note.at() : note.edited().at();
    return new DetailedRefusalException(
        refused.rule(),
        refused.detail(),
        Map.of(
            "yours",
            Map.of("text", yours),
            "theirs",
            Map.of("text", Objects.requireNonNullElse(note.text(), ""), "by", by, "at", at),
            "etag",
            Seen.tag(note.revision())));
  }

  private static ResponseEntity<NoteView> answer(HttpStatus status, NoteView note) {
    return ResponseEntity.status(status).eTag(Seen.tag(note.revision())).body(note);
  }
}
