package io.allotment.community.linkstory;

import static io.allotment.community.Reviewed.DECISION;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.decided;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.linkstory.LinkStoryDecider.DECIDER;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfDecision.DecisionLinked;
import io.allotment.community.model.StoryId;
import org.junit.jupiter.api.Test;

class LinkStoryTest {

  private static final StoryId STORY = new StoryId("gh-12");

  private static LinkStory link(StoryId story) {
    return new LinkStory(DECISION, story, INES, NOW);
  }

  private static DecisionLinked linked(StoryId story) {
    return new DecisionLinked(DECISION, CHECKOUT, story, INES, NOW);
  }

  @Test
  void linksAndUnlinksAlsoWhenTheReviewIsOver() {
    open(decided(null), closed()).when(DECIDER, link(STORY)).then(linked(STORY));
    open(decided(null), linked(STORY)).when(DECIDER, link(null)).then(linked(null));
  }

  @Test
  void theSameAgainChangesNothing() {
    open(decided(null), linked(STORY)).when(DECIDER, link(STORY)).then();
    open(decided(null)).when(DECIDER, link(null)).then();
  }

  @Test
  void onlyWhatWasDecided() {
    open().when(DECIDER, link(STORY)).refused(CommunityRule.UNKNOWN_DECISION);
  }
}
