package io.allotment.community.followup;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Days;
import io.allotment.community.event.Decided;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.Sitting;
import io.allotment.community.model.FollowUp;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides what an open review says came of a decision. It may say otherwise as long as it is open;
 * what an earlier one found done or dropped stays so.
 */
public final class FollowUpDecisionDecider {
  public static final Decider<FollowUpDecision, Sitting, CommunityEvent> DECIDER =
      new Decider<>(
          Sitting.NONE,
          FollowUpDecisionDecider::decide,
          Sitting::after,
          command -> Meeting.boundary(command.review()).or(Sitting.boundary(command.decision())),
          CommunityTags::of);

  private FollowUpDecisionDecider() {}

  private static Decision<CommunityEvent> decide(FollowUpDecision command, Sitting sitting) {
    return sitting
        .meeting()
        .unlessOpen(command.review())
        .orElseGet(
            () ->
                sitting.about(
                    command.decision(),
                    decided ->
                        over(command, decided)
                            .or(() -> underWay(command, decided))
                            .or(() -> past(command))
                            .orElseGet(() -> Decision.accepted(followed(command, decided)))));
  }

  private static Optional<Decision<CommunityEvent>> over(
      FollowUpDecision command, Decided decided) {
    DecisionFollowedUp followed = decided.followed();
    return followed == null || !decided.isOver() || followed.review().equals(command.review())
        ? Optional.empty()
        : Optional.of(
            Decision.rejected(
                CommunityRule.DECISION_OVER,
                "Review %s found this %s. Decide it anew if it is not."
                    .formatted(followed.review(), followed.outcome().word())));
  }

  private static Optional<Decision<CommunityEvent>> underWay(
      FollowUpDecision command, Decided decided) {
    return command.outcome() == FollowUp.DROPPED && decided.isSettled()
        ? Optional.of(
            Decision.rejected(
                CommunityRule.EFFECT_UNDER_WAY,
                "What this decision changes by itself is being carried out, or is already. Decide"
                    + " something else besides."))
        : Optional.empty();
  }

  private static Optional<Decision<CommunityEvent>> past(FollowUpDecision command) {
    LocalDate due = command.due();
    return due == null ? Optional.empty() : Days.past(due, command.at());
  }

  private static DecisionFollowedUp followed(FollowUpDecision command, Decided decided) {
    return new DecisionFollowedUp(
        command.decision(),
        decided.squad(),
        command.review(),
        command.outcome(),
        command.due(),
        command.text(),
        command.by(),
        command.at());
  }
}
