package io.allotment.rotation.writehandover;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
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

  /** All of the note: what was learned, and what to watch. */
  record Body(@Nullable String learned, @Nullable String watch) {}

  /** Edits what {@code If-Match} names; without it, what nobody has written yet. */
  @PutMapping("/api/squads/{squad}/handovers/{week}")
  ResponseEntity<HandoverView> write(
      @PathVariable SquadId squad,
      @PathVariable DutyWeek week,
      @RequestBody Body body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    String learned = Wording.text("What was learned", body.learned());
    String watch = Wording.text("What to watch", body.watch());
    HandoverView before = handovers.of(squad, week, caller);
    if (!says(before, learned, watch)) {
      Integer mark = HandoverMark.seen(seen);
      try {
        send(squad, week, learned, watch, mark == null ? 0 : mark, caller, act);
      } catch (RefusedException refused) {
        throw refused.rule() == RotationRule.NOTE_MOVED
            ? both(refused, handovers.of(squad, week, caller), learned, watch)
            : refused;
      }
    }
    HandoverView view = handovers.of(squad, week, caller);
    return ResponseEntity.ok().eTag(HandoverMark.of(view.revision())).body(view);
  }

  private void send(
      SquadId squad,
      DutyWeek week,
      String learned,
      String watch,
      int seen,
      Caller caller,
      Act act) {
    @Nullable Draft first = learned.isEmpty() ? null : Draft.of(learned);
    @Nullable Draft second = watch.isEmpty() ? null : Draft.of(watch);
    List<Draft> drafts = Stream.of(first, second).filter(Objects::nonNull).toList();
    WriteHandover command =
        new WriteHandover(
            squad,
            week,
            new MemberId(caller.member()),
            caller.leads(squad.value()),
            first == null ? null : first.ref(),
            second == null ? null : second.ref(),
            seen,
            act.at());
    texts.with(act.at(), drafts, () -> commands.send(act, command));
  }

  /** Whether the note says so already. */
  private static boolean says(HandoverView view, String learned, String watch) {
    return view.note() != null
        && learned.equals(text(view.note().learned()))
        && watch.equals(text(view.note().watch()));
  }

  private static @Nullable String text(@Nullable Words words) {
    return words == null ? "" : words.text();
  }

  /** The refusal with both texts, so that one can be made of them. */
  private static DetailedRefusalException both(
      RefusedException refused, HandoverView view, String learned, String watch) {
    Map<String, Object> theirs = new LinkedHashMap<>();
    if (view.note() != null) {
      theirs.put("learned", Objects.requireNonNullElse(text(view.note().learned()), ""));
      theirs.put("watch", Objects.requireNonNullElse(text(view.note().watch()), ""));
      theirs.put("by", view.note().by());
      theirs.put("at", view.note().at());
    }
    return new DetailedRefusalException(
        refused.rule(),
        refused.detail(),
        Map.of(
            "yours",
            Map.of("learned", learned, "watch", watch),
            "theirs",
            theirs,
            "etag",
            HandoverMark.of(view.revision())));
  }
}
