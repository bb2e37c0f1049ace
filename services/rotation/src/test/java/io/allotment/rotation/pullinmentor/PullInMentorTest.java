package io.allotment.rotation.pullinmentor;

import static io.allotment.rotation.Handing.OTHER;
import static io.allotment.rotation.Handing.PULL_IN;
import static io.allotment.rotation.Handing.TEXT;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.pulledIn;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Swapping.days;
import static io.allotment.rotation.Swapping.proposed;
import static io.allotment.rotation.Swapping.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Sample;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ines is on duty in 2026-W46. */
class PullInMentorTest {

  private static MemberId mentor() {
    return Objects.requireNonNull(
        turn(checkout().when(PullInMentorDecider.DECIDER, pulledIn(INES, NOW)).before(), "2026-W46")
            .mentor());
  }

  private static MentorPulledIn asked(MemberId gardener, MemberId by) {
    return new MentorPulledIn(CHECKOUT, PULL_IN, W46, gardener, by, mentor(), TEXT, OTHER, NOW);
  }

  @Test
  void theGardenerOfTheMomentPullsInTheMentorOfTheTurn() {
    checkout().when(PullInMentorDecider.DECIDER, pulledIn(INES, NOW)).then(asked(INES, INES));
    checkout()
        .when(PullInMentorDecider.DECIDER, pulledIn(JON, NOW))
        .refused(RotationRule.NOT_ON_DUTY, "ines");
  }

  @Test
  void aLeadDoesForThem() {
    checkout()
        .when(
            PullInMentorDecider.DECIDER,
            new PullInMentor(CHECKOUT, PULL_IN, LEA, true, TEXT, OTHER, NOW))
        .then(asked(INES, LEA));
  }

  @Test
  void whoCoversIsTheGardenerWhileTheyDo() {
    Given covered =
        checkout()
            .and(
                ProposeSwapDecider.DECIDER,
                proposed(INES, Set.of(INES, KIM), days("2026-W46", 3, 4, INES, KIM)));
    Instant then =
        turn(covered.when(PullInMentorDecider.DECIDER, pulledIn(INES, NOW)).before(), "2026-W46")
            .start()
            .plus(Duration.ofDays(3));
    assertThat(
            covered
                .when(PullInMentorDecider.DECIDER, pulledIn(KIM, then))
                .events(MentorPulledIn.class))
        .extracting(MentorPulledIn::member)
        .containsExactly(KIM);
    covered
        .when(PullInMentorDecider.DECIDER, pulledIn(INES, then))
        .refused(RotationRule.NOT_ON_DUTY, "kim");
  }

  @Test
  void whoHasNoMentorNamesOneFirst() {
    Sample.planned(CHECKOUT, INES)
        .when(PullInMentorDecider.DECIDER, pulledIn(INES, NOW))
        .refused(RotationRule.NO_MENTOR, "ines");
  }

  @Test
  void whereNobodyIsOnDutyNobodyIsPulledIn() {
    Sample.squad(CHECKOUT, INES)
        .when(PullInMentorDecider.DECIDER, pulledIn(INES, NOW))
        .refused(RotationRule.NOT_ON_DUTY, "Nobody");
    Given.nothing()
        .when(PullInMentorDecider.DECIDER, pulledIn(INES, NOW))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }
}
