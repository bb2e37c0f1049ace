package io.allotment.capacity.mapenabler;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.PLATFORM;
import static io.allotment.capacity.Sample.THEIRS;
import static io.allotment.capacity.Sample.squad;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfStory.EnablerMapped;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.tellstory.TellStoryDecider;
import org.junit.jupiter.api.Test;

class MapEnablerTest {

  private static MapEnabler map(StoryId story, boolean improves) {
    return new MapEnabler(CHECKOUT, story, improves, INES, NOW);
  }

  @Test
  void aStrategicStoryCountsAsImprovementAndNoLonger() {
    squad()
        .when(MapEnablerDecider.DECIDER, map(PLATFORM, true))
        .then(new EnablerMapped(PLATFORM, CHECKOUT, true, INES, NOW));
    Given mapped = squad().and(MapEnablerDecider.DECIDER, map(PLATFORM, true));
    mapped.when(MapEnablerDecider.DECIDER, map(PLATFORM, true)).then();
    mapped
        .when(MapEnablerDecider.DECIDER, map(PLATFORM, false))
        .then(new EnablerMapped(PLATFORM, CHECKOUT, false, INES, NOW));
  }

  @Test
  void onlyAsLongAsItIsStrategic() {
    Given tactical =
        squad()
            .and(MapEnablerDecider.DECIDER, map(PLATFORM, true))
            .and(TellStoryDecider.DECIDER, story(PLATFORM, 2, told(StoryClass.TACTICAL, null)));
    assertThat(tactical.plan().known(PLATFORM).draws()).containsExactly(Account.FEATURE);
  }

  @Test
  void refusesOthers() {
    squad()
        .when(MapEnablerDecider.DECIDER, map(FEATURE, true))
        .refused(CapacityRule.NO_ENABLER, "feature");
    squad()
        .when(MapEnablerDecider.DECIDER, map(THEIRS, true))
        .refused(CapacityRule.STORY_OF_ANOTHER_SQUAD);
  }
}
