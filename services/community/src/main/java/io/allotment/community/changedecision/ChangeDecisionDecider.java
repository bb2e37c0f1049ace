package io.allotment.community.changedecision;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Days;
import io.allotment.community.event.Decided;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfDecision.DecisionChanged;
import io.allotment.community.event.Sitting;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides that a decision reads otherwise: while the review it was taken in is open, on what was
 * seen. What it changes by itself stays, unless capacity has refused that: then it is tried anew.
 */
public final class ChangeDecisionDecider {
  public static final Decider<ChangeDecision, Sitting, CommunityEvent> DECIDER =
      new Decider<>(
          Sitting.NONE,
          ChangeDecisionDecider::decide,
          Sitting::after,
          command -> Meeting.boundary(command.review()).or(Sitting.boundary(command.decision())),
          CommunityTags::of);

  private ChangeDecisionDecider() {}

  private static Decision<CommunityEvent> decide(ChangeDecision command, Sitting sitting) {
    return sitting.about(
        command.decision(),
        decided ->
            elsewhere(command, decided)
                .or(() -> sitting.meeting().unlessOpen(command.review()))
                .or(() -> moved(command, decided))
                .or(() -> underWay(command, decided))
                .or(() -> past(command, decided))
                .orElseGet(() -> Decision.accepted(changed(command, decided))));
  }

  private static Optional<Decision<CommunityEvent>> elsewhere(
      ChangeDecision command, Decided decided) {
    return decided.review().equals(command.review())
        ? Optional.empty()
        : Optional.of(
            Decision.rejected(
                CommunityRule.DECISION_OF_ANOTHER_REVIEW,
                "This was decided in review %s, and is followed up in others."
                    .formatted(decided.review())));
  }

  private static Optional<Decision<CommunityEvent>> moved(ChangeDecision command, Decided decided) {
    return decided.revision() == command.seen()
        ? Optional.empty()
        : Optional.of(
            Decision.rejected(
                CommunityRule.DECISION_MOVED,
                "Somebody wrote this decision anew meanwhile, and yours was not saved. Make one of"
                    + " both."));
  }

  private static Optional<Decision<CommunityEvent>> underWay(
      ChangeDecision command, Decided decided) {
    return decided.isSettled() && !Objects.equals(decided.effect(), command.effect())
        ? Optional.of(
            Decision.rejected(
                CommunityRule.EFFECT_UNDER_WAY,
                "What this decision changes by itself is being carried out, or is already. Decide"
                    + " something else besides."))
        : Optional.empty();
  }

  private static Optional<Decision<CommunityEvent>> past(ChangeDecision command, Decided decided) {
    return command.due().equals(decided.due())
        ? Optional.empty()
        : Days.past(command.due(), command.at());
  }

  private static DecisionChanged changed(ChangeDecision command, Decided decided) {
    return new DecisionChanged(
        command.decision(),
        command.review(),
        command.text(),
        command.squad(),
        command.due(),
        command.effect(),
        decided.revision() + 1,
        command.by(),
        command.at());
  }
}
