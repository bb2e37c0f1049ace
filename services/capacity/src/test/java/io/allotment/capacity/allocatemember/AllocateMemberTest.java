package io.allotment.capacity.allocatemember;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.JON;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEARCH;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfSquad.MemberAllocated;
import io.allotment.capacity.event.OfSquad.MemberTold;
import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Stint;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.model.WorkingPattern;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.capacity.tellmember.TellMemberDecider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllocateMemberTest {

  private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
  private static final MemberId LAST = SIX.getLast();

  private static AllocateMember allocate(
      SquadId squad, MemberId member, int percent, LocalDate from) {
    return new AllocateMember(squad, member, new Percent(percent), from, INES, NOW);
  }

  private static TellMember joins(SquadId squad, int version, @Nullable LocalDate last) {
    return new TellMember(
        squad,
        JON,
        new Version(version),
        new Availability(
            List.of(new Stint(JANUARY, last)), WorkingPattern.WEEKDAYS, Set.of(), List.of()),
        NOW);
  }

  private static MemberAllocated allocated(SquadId squad, int percent, @Nullable MemberId by) {
    return new MemberAllocated(squad, JON, new Percent(percent), JANUARY, by, NOW);
  }

  @Test
  void whoServesInOneSquadHasAllTheirTimeForIt() {
    Given.nothing()
        .when(TellMemberDecider.DECIDER, joins(CHECKOUT, 1, null))
        .then(
            new MemberTold(
                CHECKOUT, JON, new Version(1), joins(CHECKOUT, 1, null).availability(), NOW),
            allocated(CHECKOUT, 100, null));
  }

  @Test
  void aSecondSquadHasWhatTheFirstLeaves() {
    Given one = Given.nothing().and(TellMemberDecider.DECIDER, joins(CHECKOUT, 1, null));
    assertThat(one.when(TellMemberDecider.DECIDER, joins(SEARCH, 1, null)).events().getLast())
        .isEqualTo(allocated(SEARCH, 0, null));
    Given less = one.and(AllocateMemberDecider.DECIDER, allocate(CHECKOUT, JON, 60, JANUARY));
    assertThat(less.when(TellMemberDecider.DECIDER, joins(SEARCH, 1, null)).events().getLast())
        .isEqualTo(allocated(SEARCH, 40, null));
  }

  @Test
  void whoLeavesASquadIsFreeForAnother() {
    Given left =
        Given.nothing()
            .and(TellMemberDecider.DECIDER, joins(CHECKOUT, 1, JANUARY))
            .and(TellMemberDecider.DECIDER, joins(SEARCH, 1, null));
    left.when(AllocateMemberDecider.DECIDER, allocate(SEARCH, JON, 100, JANUARY.plusDays(1)))
        .then(new MemberAllocated(SEARCH, JON, new Percent(100), JANUARY.plusDays(1), INES, NOW));
  }

  @Test
  void whoComesBackHasNoMoreThanIsLeft() {
    Given back =
        Given.nothing()
            .and(TellMemberDecider.DECIDER, joins(CHECKOUT, 1, JANUARY))
            .and(TellMemberDecider.DECIDER, joins(SEARCH, 1, null))
            .and(AllocateMemberDecider.DECIDER, allocate(SEARCH, JON, 100, JANUARY.plusDays(1)));
    assertThat(back.when(TellMemberDecider.DECIDER, joins(CHECKOUT, 2, null)).events().getLast())
        .isEqualTo(allocated(CHECKOUT, 0, null));
  }

  @Test
  void allSquadsTogetherHaveAtMostAllOfAPersonOnAnyDay() {
    Given two =
        Given.nothing()
            .and(TellMemberDecider.DECIDER, joins(CHECKOUT, 1, null))
            .and(AllocateMemberDecider.DECIDER, allocate(CHECKOUT, JON, 30, JANUARY))
            .and(AllocateMemberDecider.DECIDER, allocate(CHECKOUT, JON, 60, MONDAY))
            .and(TellMemberDecider.DECIDER, joins(SEARCH, 1, null));
    two.when(AllocateMemberDecider.DECIDER, allocate(SEARCH, JON, 41, JANUARY))
        .refused(CapacityRule.ALLOCATED_TWICE, "leave 40 % of jon", "41 %");
    two.when(AllocateMemberDecider.DECIDER, allocate(SEARCH, JON, 40, JANUARY)).then();
  }

  @Test
  void whatAPersonHasLessAnIterationHasLess() {
    Given less =
        opened()
            .and(
                AllocateMemberDecider.DECIDER,
                allocate(CHECKOUT, SIX.get(1), 50, LocalDate.parse("2026-11-16")));
    assertThat(less.plan().iteration().accounts().total()).isEqualTo(mpd(38_250 - 4 * 375));
    less.when(
            AllocateMemberDecider.DECIDER,
            allocate(CHECKOUT, SIX.get(1), 50, LocalDate.parse("2026-11-16")))
        .then();
  }

  @Test
  void refusesWhoDoesNotServeThere() {
    opened()
        .when(AllocateMemberDecider.DECIDER, allocate(SEARCH, LAST, 10, MONDAY))
        .refused(CapacityRule.UNKNOWN_MEMBER, "m6", "search");
  }
}
