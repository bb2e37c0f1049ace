package io.allotment.capacity.tellmember;

import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.OTHER_FEATURE;
import static io.allotment.capacity.Sample.PLATFORM;
import static io.allotment.capacity.Sample.SEARCH;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.away;
import static io.allotment.capacity.Sample.member;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.there;
import static io.allotment.capacity.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfSquad.MemberTold;
import io.allotment.capacity.event.Proposal;
import io.allotment.capacity.event.Proposal.Why;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Story.Progress;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.tellstory.TellStoryDecider;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellMemberTest {

  private static final Availability WEEK_OFF = there(away("2026-11-09", "2026-11-13"));

  private static MemberTold memberTold(Availability availability) {
    return new MemberTold(
        CHECKOUT, SIX.get(1), new Version(2), availability, Percent.ALL, MONDAY, NOW);
  }

  private static TellMember half(int version, String from) {
    return new TellMember(
        CHECKOUT,
        SIX.get(1),
        new Version(version),
        there(),
        new Percent(50),
        LocalDate.parse(from),
        NOW);
  }

  @Test
  void whoIsAllocatedLessIsSoFromTheDayItWasTold() {
    Given less = opened().and(TellMemberDecider.DECIDER, half(2, "2026-11-16"));
    assertThat(less.plan().iteration().accounts().total()).isEqualTo(mpd(38_250 - 4 * 375));
    less.when(TellMemberDecider.DECIDER, half(2, "2026-11-09")).then();
    Given earlier = less.and(TellMemberDecider.DECIDER, half(3, "2026-11-18"));
    assertThat(earlier.plan().iteration().accounts()).isEqualTo(less.plan().iteration().accounts());
  }

  @Test
  void whatIsToldFirstHeldBeforeToo() {
    TellMember newcomer =
        new TellMember(
            CHECKOUT,
            new MemberId("newcomer"),
            new Version(1),
            there(),
            new Percent(50),
            LocalDate.parse("2026-11-16"),
            NOW);
    Given more = opened().and(TellMemberDecider.DECIDER, newcomer);
    assertThat(more.plan().iteration().accounts().total()).isEqualTo(mpd(38_250 + 9 * 375));
  }

  @Test
  void anAbsenceIsRecordedTogetherWithWhatItMakesOfTheIteration() {
    List<CapacityEvent> events =
        opened().when(TellMemberDecider.DECIDER, member(SIX.get(1), 2, WEEK_OFF)).events();
    assertThat(events).hasSize(2);
    assertThat(events.getFirst()).isEqualTo(memberTold(WEEK_OFF));
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            CapacityMeasured.class,
            measured -> {
              assertThat(measured.iteration()).isEqualTo(SEVEN);
              assertThat(measured.measured().accounts().total()).isEqualTo(mpd(38_250 - 5 * 750));
            });
  }

  @Test
  void whatIsToldAgainOrLateChangesNothing() {
    Given given = opened().and(TellMemberDecider.DECIDER, member(SIX.get(1), 3, WEEK_OFF));
    given.when(TellMemberDecider.DECIDER, member(SIX.get(1), 3, WEEK_OFF)).then();
    given.when(TellMemberDecider.DECIDER, member(SIX.get(1), 2, there())).then();
  }

  @Test
  void whatDoesNotTouchTheIterationIsRecordedAlone() {
    Availability christmas = there(away("2026-12-24", "2026-12-31"));
    opened()
        .when(TellMemberDecider.DECIDER, member(SIX.get(1), 2, christmas))
        .then(memberTold(christmas));
  }

  @Test
  void aLaterAbsenceLeavesReservationsAndProposesWhatToRelease() {
    Given full =
        opened()
            .and(ReserveDecider.DECIDER, reserve(FEATURE, 10_000))
            .and(ReserveDecider.DECIDER, reserve(OTHER_FEATURE, 5_000))
            .and(ReserveDecider.DECIDER, reserve(PLATFORM, 5_000))
            .and(TellMemberDecider.DECIDER, member(SIX.get(1), 2, WEEK_OFF));
    var features = full.plan().iteration().standing(Account.FEATURE);
    assertThat(features.reserved()).isEqualTo(mpd(20_000));
    assertThat(features.lacks()).isEqualTo(mpd(2_600));
    assertThat(Proposal.of(CHECKOUT, full.plan()))
        .containsExactly(new Proposal(PLATFORM, Account.FEATURE, mpd(5_000), Why.NOT_STARTED));
    full.when(ReserveDecider.DECIDER, reserve(FEATURE, 10_001))
        .refused(CapacityRule.NO_ROOM, "Reserve up to 7.4 days");
    assertThat(full.when(ReserveDecider.DECIDER, reserve(FEATURE, 9_000)).events()).hasSize(1);
  }

  @Test
  void proposesFirstWhatIsDoneElsewhereOrNotAtAllAndLastWhatWasBegun() {
    Given full =
        opened()
            .and(ReserveDecider.DECIDER, reserve(FEATURE, 1_000))
            .and(ReserveDecider.DECIDER, reserve(OTHER_FEATURE, 1_000))
            .and(ReserveDecider.DECIDER, reserve(PLATFORM, 18_025))
            .and(
                TellStoryDecider.DECIDER,
                story(PLATFORM, 2, told(CHECKOUT, StoryClass.STRATEGIC, null, Progress.STARTED)))
            .and(
                TellStoryDecider.DECIDER,
                story(FEATURE, 2, told(CHECKOUT, StoryClass.TACTICAL, null, Progress.DROPPED)))
            .and(
                TellStoryDecider.DECIDER,
                story(OTHER_FEATURE, 2, told(SEARCH, StoryClass.TACTICAL, null, Progress.OPEN)))
            .and(TellMemberDecider.DECIDER, member(SIX.get(1), 2, WEEK_OFF));
    assertThat(Proposal.of(CHECKOUT, full.plan()))
        .containsExactly(
            new Proposal(FEATURE, Account.FEATURE, mpd(1_000), Why.ENDED),
            new Proposal(OTHER_FEATURE, Account.FEATURE, mpd(1_000), Why.MOVED),
            new Proposal(PLATFORM, Account.FEATURE, mpd(18_025), Why.STARTED));
  }
}
