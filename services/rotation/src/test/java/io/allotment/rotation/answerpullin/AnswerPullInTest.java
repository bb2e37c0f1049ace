package io.allotment.rotation.answerpullin;

import static io.allotment.rotation.Handing.ANSWER;
import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.PULL_IN;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.answered;
import static io.allotment.rotation.Handing.named;
import static io.allotment.rotation.Handing.pulledIn;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.namementor.NameMentorDecider;
import io.allotment.rotation.pullinmentor.PullInMentorDecider;
import org.junit.jupiter.api.Test;

/** Ines pulled in the mentor of 2026-W46. */
class AnswerPullInTest {

  private final Given asked = checkout().and(PullInMentorDecider.DECIDER, _ -> pulledIn(INES, NOW));

  private MemberId mentor() {
    return asked.events().stream()
        .filter(MentorPulledIn.class::isInstance)
        .map(event -> ((MentorPulledIn) event).mentor())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMentorAnswersOnce() {
    asked
        .when(AnswerPullInDecider.DECIDER, answered(mentor(), LATER))
        .then(new PullInAnswered(CHECKOUT, PULL_IN, W46, INES, mentor(), mentor(), ANSWER, LATER));
    asked
        .and(AnswerPullInDecider.DECIDER, _ -> answered(mentor(), NOW))
        .when(AnswerPullInDecider.DECIDER, answered(mentor(), NOW))
        .refused(RotationRule.PULL_IN_ANSWERED, mentor().value());
  }

  @Test
  void nobodyElseAnswersButALeadForThem() {
    asked
        .when(AnswerPullInDecider.DECIDER, answered(INES, NOW))
        .refused(RotationRule.NOT_THE_MENTOR, mentor().value());
    assertThat(
            asked
                .when(
                    AnswerPullInDecider.DECIDER,
                    new AnswerPullIn(CHECKOUT, PULL_IN, INES, true, ANSWER, NOW))
                .events(PullInAnswered.class))
        .extracting(PullInAnswered::mentor, PullInAnswered::by)
        .containsExactly(tuple(mentor(), INES));
  }

  /** Who was asked answers, also where another is the mentor by then. */
  @Test
  void aNewMentorDoesNotAnswerForTheOld() {
    MemberId other = mentor().equals(KIM) ? LEA : KIM;
    Given renamed = asked.and(NameMentorDecider.DECIDER, named(other, INES, W46, NOW));
    renamed
        .when(AnswerPullInDecider.DECIDER, answered(other, NOW))
        .refused(RotationRule.NOT_THE_MENTOR, mentor().value());
    assertThat(renamed.when(AnswerPullInDecider.DECIDER, answered(mentor(), NOW)).events())
        .hasSize(1);
  }

  @Test
  void onlyWhatWasAsked() {
    checkout()
        .when(AnswerPullInDecider.DECIDER, answered(JON, NOW))
        .refused(RotationRule.UNKNOWN_PULL_IN);
    Given.nothing()
        .when(AnswerPullInDecider.DECIDER, answered(JON, NOW))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }
}
