package io.allotment.community.propose;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.StoryId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A proposal that people said no to comes back only where it has clearly grown. */
class DismissedTest {

  private static List<StoryId> stories(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> new StoryId("s-" + n)).toList();
  }

  private static Proposal of(int from, int to) {
    return new Proposal(
        new ProposalKey("s-0"), "Any", stories(from, to), 0.5, List.of(), List.of());
  }

  @Test
  void theSameAndAPartOfItAreHeldBack() {
    assertThat(of(0, 4).isDismissedBy(stories(0, 4))).isTrue();
    assertThat(of(0, 3).isDismissedBy(stories(0, 4))).isTrue();
  }

  @Test
  void aLittleMoreIsHeldBackAndThreeMoreAreNot() {
    assertThat(of(0, 6).isDismissedBy(stories(0, 4))).isTrue();
    assertThat(of(0, 7).isDismissedBy(stories(0, 4))).isFalse();
  }

  @Test
  void aLargeOneHasToGrowByHalf() {
    assertThat(of(0, 29).isDismissedBy(stories(0, 20))).isTrue();
    assertThat(of(0, 30).isDismissedBy(stories(0, 20))).isFalse();
  }

  @Test
  void whatIsMostlyOtherStoriesIsAnotherProposal() {
    assertThat(of(3, 7).isDismissedBy(stories(0, 4))).isFalse();
    assertThat(of(10, 13).isDismissedBy(stories(0, 4))).isFalse();
  }
}
