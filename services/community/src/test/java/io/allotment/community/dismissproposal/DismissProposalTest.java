package io.allotment.community.dismissproposal;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.ThemeSample.TWO;
import static io.allotment.community.ThemeSample.many;
import static io.allotment.community.ThemeSample.stories;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.StoryId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DismissProposalTest {

  private static final ProposalKey KEY = new ProposalKey("x");

  private static DismissProposal dismiss(List<StoryId> stories) {
    return new DismissProposal(KEY, stories, JON, NOW);
  }

  @Test
  void holdsItAgainstTheStoriesThatWereSeen() {
    TWO.when(DismissProposalDecider.DECIDER, dismiss(stories("z", "x", "y")))
        .then(new ProposalDismissed(KEY, stories("x", "y", "z"), JON, NOW));
  }

  @Test
  void theSameAgainChangesNothingAndMoreStoriesDo() {
    var said = TWO.and(DismissProposalDecider.DECIDER, dismiss(stories("x", "y", "z")));
    said.when(DismissProposalDecider.DECIDER, dismiss(stories("z", "y", "x"))).then();
    said.when(DismissProposalDecider.DECIDER, dismiss(stories("w", "x", "y", "z")))
        .then(new ProposalDismissed(KEY, stories("w", "x", "y", "z"), JON, NOW));
  }

  @Test
  void isOfSomeStories() {
    TWO.when(DismissProposalDecider.DECIDER, dismiss(List.of()))
        .refused(CommunityRule.THEME_WITHOUT_STORIES);
    TWO.when(DismissProposalDecider.DECIDER, dismiss(many(501)))
        .refused(CommunityRule.TOO_MANY_STORIES);
  }
}
