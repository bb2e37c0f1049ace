package io.allotment.community.changedecision;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.MemberId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.decision.Course;
import io.allotment.community.view.decision.DecisionAsked;
import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.decision.DecisionViews;
import io.allotment.community.view.decision.Decisions;
import io.allotment.community.view.decision.EffectAsked;
import io.allotment.community.view.roster.Rosters;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Writes a decision anew while its review is open. Stewards do. */
@RestController
class ChangeDecisionController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final Rosters squads;
  private final Decisions decisions;
  private final DecisionViews views;

  ChangeDecisionController(
      Commands<CommunityEvent> commands,
      TextKeeper<CommunityEvent> texts,
      Rosters squads,
      Decisions decisions,
      DecisionViews views) {
    this.commands = commands;
    this.texts = texts;
    this.squads = squads;
    this.decisions = decisions;
    this.views = views;
  }

  /** Edits what {@code If-Match} names. */
  @PutMapping("/api/community/decisions/{decision}")
  ResponseEntity<DecisionView> change(
      @PathVariable DecisionId decision,
      @RequestBody DecisionAsked body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    caller.mustBeSteward();
    body.mustBeFor(squads.names().keySet());
    Draft draft = Draft.of(body.line());
    ChangeDecision command =
        new ChangeDecision(
            decision,
            decisions.of(decision).taken().review(),
            draft.ref(),
            body.squad(),
            body.due(),
            body.consequence(),
            new MemberId(caller.member()),
            Seen.revision(seen),
            act.at());
    try {
      var _ = texts.with(act.at(), List.of(draft), () -> commands.send(act, command));
    } catch (RefusedException refused) {
      throw refused.rule() == CommunityRule.DECISION_MOVED
          ? both(refused, body, decision)
          : refused;
    }
    DecisionView view = views.of(decision);
    return ResponseEntity.ok().eTag(Seen.tag(view.revision())).body(view);
  }

  /** The refusal with both, so that one can be made of them. */
  private DetailedRefusalException both(
      RefusedException refused, DecisionAsked yours, DecisionId decision) {
    Course course = decisions.of(decision);
    DecisionView view = views.of(decision);
    Map<String, @Nullable Object> theirs =
        written(
            view.text(),
            view.squad().squad(),
            view.due(),
            EffectAsked.of(course.stands().effect()));
    theirs.put("by", view.edited() == null ? view.by() : view.edited().by());
    theirs.put("at", course.at());
    return new DetailedRefusalException(
        refused.rule(),
        refused.detail(),
        Map.of(
            "yours",
            written(yours.text(), yours.squad().value(), yours.due(), yours.effect()),
            "theirs",
            theirs,
            "etag",
            Seen.tag(view.revision())));
  }

  private static Map<String, @Nullable Object> written(
      @Nullable String text, String squad, LocalDate due, @Nullable EffectAsked effect) {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    written.put("text", text);
    written.put("squad", squad);
    written.put("due", due);
    written.put("effect", effect);
    return written;
  }
}
