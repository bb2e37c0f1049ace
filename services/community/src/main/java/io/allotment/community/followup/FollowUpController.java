package io.allotment.community.followup;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.FollowUp;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.decision.DecisionViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says in a review what came of an earlier decision. Stewards do. */
@RestController
class FollowUpController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final DecisionViews views;

  FollowUpController(
      Commands<CommunityEvent> commands, TextKeeper<CommunityEvent> texts, DecisionViews views) {
    this.commands = commands;
    this.texts = texts;
    this.views = views;
  }

  /**
   * What came of it.
   *
   * @param outcome done, carried or dropped
   * @param due the new day, where it is carried on
   * @param text what is said of it
   */
  record Body(
      DecisionId decision,
      @Nullable String outcome,
      @Nullable LocalDate due,
      @Nullable String text) {
    @SuppressWarnings("ConstantValue")
    Body {
      if (decision == null) {
        throw new IllegalArgumentException("It is said which decision is followed up.");
      }
      if ((FollowUp.of(outcome) == FollowUp.CARRIED) != (due != null)) {
        throw new IllegalArgumentException(
            "What is carried on has a new day by when it is to be done, and nothing else has.");
      }
    }
  }

  @PostMapping("/api/community/reviews/{review}/follow-ups")
  DecisionView followUp(
      @PathVariable ReviewId review, @RequestBody Body body, Caller caller, Act act) {
    caller.mustBeSteward();
    String said = Wording.text("What came of it", body.text());
    List<Draft> drafts = said.isEmpty() ? List.of() : List.of(Draft.of(said));
    FollowUpDecision command =
        new FollowUpDecision(
            review,
            body.decision(),
            FollowUp.of(body.outcome()),
            body.due(),
            drafts.isEmpty() ? null : drafts.getFirst().ref(),
            new MemberId(caller.member()),
            act.at());
    var _ = texts.with(act.at(), drafts, () -> commands.send(act, command));
    return views.of(body.decision());
  }
}
