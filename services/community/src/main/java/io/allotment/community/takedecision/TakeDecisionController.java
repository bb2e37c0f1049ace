package io.allotment.community.takedecision;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.community.model.SquadId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.decision.DecisionAsked;
import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.decision.DecisionViews;
import io.allotment.community.view.decision.EffectAsked;
import io.allotment.community.view.roster.Rosters;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Decides something in a review. Stewards do. */
@RestController
class TakeDecisionController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final Rosters squads;
  private final DecisionViews views;

  TakeDecisionController(
      Commands<CommunityEvent> commands,
      TextKeeper<CommunityEvent> texts,
      Rosters squads,
      DecisionViews views) {
    this.commands = commands;
    this.texts = texts;
    this.squads = squads;
    this.views = views;
  }

  /**
   * What is decided.
   *
   * @param item the key of the item it is about; null where it is about the part
   */
  record Body(
      @Nullable String part,
      @Nullable String item,
      @Nullable String text,
      SquadId squad,
      LocalDate due,
      @Nullable EffectAsked effect) {
    Body {
      var _ = Part.of(part);
      var _ = new DecisionAsked(text, squad, due, effect);
    }

    private DecisionAsked asked() {
      return new DecisionAsked(text, squad, due, effect);
    }
  }

  @PostMapping("/api/community/reviews/{review}/decisions")
  ResponseEntity<DecisionView> take(
      @PathVariable ReviewId review, @RequestBody Body body, Caller caller, Act act) {
    caller.mustBeSteward();
    DecisionAsked asked = body.asked();
    asked.mustBeFor(squads.names().keySet());
    Draft draft = Draft.of(asked.line());
    TakeDecision command =
        new TakeDecision(
            review,
            new DecisionId(UUID.randomUUID().toString()),
            Part.of(body.part()),
            body.item(),
            draft.ref(),
            asked.squad(),
            asked.due(),
            asked.consequence(),
            new MemberId(caller.member()),
            act.at());
    var outcome = texts.with(act.at(), List.of(draft), () -> commands.send(act, command));
    DecisionView view = views.of(outcome.first(DecisionTaken.class).orElseThrow().decision());
    return ResponseEntity.status(HttpStatus.CREATED).eTag(Seen.tag(view.revision())).body(view);
  }
}
