package io.allotment.rotation.writehandover;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverMark;
import io.allotment.rotation.view.handover.HandoverView;
import io.allotment.rotation.view.handover.HandoverViews;
import io.allotment.rotation.view.handover.Words;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Writes the note of a turn. Who serves last in it does, or a lead of the squad for them. */
@RestController
class WriteHandoverController {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;
  private final TextKeeper<RotationEvent> texts;

  WriteHandoverController(
      Commands<RotationEvent> commands, HandoverViews handovers, TextKeeper<RotationEvent> texts) {
    this.commands = commands;
    this.handovers = handovers;
    this.texts = texts;
  }

  /**
   * All of the note: what was learned, and what to watch.
   *
   * @param interruptedHours for how long whoever served was interrupted in the turn, in quarter
   *     hours; none where nobody counted
   */
  record Body(
      @Nullable String learned, @Nullable String watch, @Nullable BigDecimal interruptedHours) {

    Body {
      if (interruptedHours != null) {
        var _ = Interrupted.ofHours(interruptedHours);
      }
    }

    Note note() {
      return new Note(
          Wording.text("What was learned", learned),
          Wording.text("What to watch", watch),
          interruptedHours == null ? null : Interrupted.ofHours(interruptedHours));
    }
  }

  /** A note as somebody wants it to read; empty and null where nothing is said. */
  record Note(String learned, String watch, @Nullable Interrupted interrupted) {

    Map<String, Object> shown() {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("learned", learned);
      shown.put("watch", watch);
      if (interrupted != null) {
        shown.put("interruptedHours", interrupted.hours());
      }
      return shown;
    }
  }

  /** Edits what {@code If-Match} names; without it, what nobody has written yet. */
  @PutMapping("/api/squads/{squad}/handovers/{week}")
  ResponseEntity<HandoverView> write(
      @PathVariable SquadId squad,
      @PathVariable DutyWeek week,
      @RequestBody Body body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    Note note = body.note();
    if (!note.equals(as(handovers.of(squad, week, caller).note()))) {
      Integer mark = HandoverMark.seen(seen);
      try {
        send(squad, week, note, mark == null ? 0 : mark, caller, act);
      } catch (RefusedException refused) {
        throw refused.rule() == RotationRule.NOTE_MOVED
            ? both(refused, handovers.of(squad, week, caller), note)
            : refused;
      }
    }
    HandoverView view = handovers.of(squad, week, caller);
    return ResponseEntity.ok().eTag(HandoverMark.of(view.revision())).body(view);
  }

  private void send(SquadId squad, DutyWeek week, Note note, int seen, Caller caller, Act act) {
    @Nullable Draft first = note.learned().isEmpty() ? null : Draft.of(note.learned());
    @Nullable Draft second = note.watch().isEmpty() ? null : Draft.of(note.watch());
    List<Draft> drafts = Stream.of(first, second).filter(Objects::nonNull).toList();
    WriteHandover command =
        new WriteHandover(
            squad,
            week,
            new MemberId(caller.member()),
            caller.leads(squad.value()),
            first == null ? null : first.ref(),
            second == null ? null : second.ref(),
            note.interrupted(),
            seen,
            act.at());
    texts.with(act.at(), drafts, () -> commands.send(act, command));
  }

  /** What the note says already; what was erased is said by no note. */
  private static @Nullable Note as(HandoverView.@Nullable Written note) {
    if (note == null) {
      return null;
    }
    String learned = text(note.learned());
    String watch = text(note.watch());
    return learned == null || watch == null ? null : new Note(learned, watch, interrupted(note));
  }

  private static @Nullable Interrupted interrupted(HandoverView.Written note) {
    return note.interruptedHours() == null ? null : Interrupted.ofHours(note.interruptedHours());
  }

  private static @Nullable String text(@Nullable Words words) {
    return words == null ? "" : words.text();
  }

  /** The refusal with both texts, so that one can be made of them. */
  private static DetailedRefusalException both(
      RefusedException refused, HandoverView view, Note yours) {
    Map<String, Object> theirs = new LinkedHashMap<>();
    HandoverView.Written note = view.note();
    if (note != null) {
      String learned = Objects.requireNonNullElse(text(note.learned()), "");
      String watch = Objects.requireNonNullElse(text(note.watch()), "");
      theirs.putAll(new Note(learned, watch, interrupted(note)).shown());
      theirs.put("by", note.by());
      theirs.put("at", note.at());
    }
    return new DetailedRefusalException(
        refused.rule(),
        refused.detail(),
        Map.of("yours", yours.shown(), "theirs", theirs, "etag", HandoverMark.of(view.revision())));
  }
}
