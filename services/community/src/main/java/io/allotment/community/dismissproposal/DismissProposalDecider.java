package io.allotment.community.dismissproposal;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides that what was proposed is no theme. Saying so of the same stories again changes nothing.
 */
public final class DismissProposalDecider {
  public static final Decider<DismissProposal, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          DismissProposalDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private DismissProposalDecider() {}

  private static Decision<CommunityEvent> decide(DismissProposal command, Themes themes) {
    if (command.stories().equals(themes.dismissed().get(command.proposal()))) {
      return Decision.accepted();
    }
    return ThemeChecks.size(command.stories().size())
        .orElseGet(
            () ->
                Decision.accepted(
                    new ProposalDismissed(
                        command.proposal(), command.stories(), command.by(), command.at())));
  }
}
