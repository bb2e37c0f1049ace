package io.allotment.rotation.view.calendar;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Swapping.SWAP;
import static io.allotment.rotation.Swapping.answered;
import static io.allotment.rotation.Swapping.days;
import static io.allotment.rotation.Swapping.proposedBy;
import static io.allotment.rotation.Swapping.undone;
import static io.allotment.rotation.Swapping.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Sample;
import io.allotment.rotation.Swapping;
import io.allotment.rotation.answerswap.AnswerSwapDecider;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import io.allotment.rotation.undoswap.UndoSwapDecider;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ines, Jon, Kim and Lea serve Checkout in turn; what calendars are told of it. */
class SquadCalendarTest {

  private static final Instant SOON = NOW.plus(Duration.ofHours(1));

  /** Ines gives 2026-W50 to Jon for his 2026-W51. */
  private static Given swapped() {
    return Sample.checkout()
        .and(
            ProposeSwapDecider.DECIDER,
            proposedBy(INES, whole("2026-W50", INES, JON), whole("2026-W51", JON, INES)))
        .and(AnswerSwapDecider.DECIDER, answered(SWAP, JON, JON, true, SOON));
  }

  private static SquadCalendar folded(Given given) {
    SquadCalendar calendar = SquadCalendar.NONE;
    for (RotationEvent event : given.events()) {
      calendar = SquadCalendar.EVOLVE.apply(calendar, event);
    }
    return calendar;
  }

  /** What a person is told, by what it is called. */
  private static Map<String, Item> told(Given given, MemberId only, Instant now) {
    SquadCalendar calendar = folded(given);
    Feed feed = new Feed(calendar, only, null, new Names(Map.of()), now);
    Map<String, Item> items = new LinkedHashMap<>();
    Feed.entries(calendar, only, now).map(feed::item).forEach(item -> items.put(item.uid(), item));
    return items;
  }

  private static Item at(Given given, MemberId only, String week, Instant now) {
    return told(given, only, now).values().stream()
        .filter(item -> item.description().startsWith(week))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTurnIsAnEventWithANameThatStays() {
    Map<String, Item> before = told(Sample.checkout(), INES, NOW);
    Map<String, Item> later = told(Sample.checkout(), INES, NOW.plus(Duration.ofDays(20)));

    assertThat(before).isNotEmpty();
    assertThat(later.keySet()).isEqualTo(before.keySet());
    assertThat(before.keySet())
        .allSatisfy(uid -> assertThat(uid).doesNotContain("ines").endsWith("@allotment"))
        .doesNotContainAnyElementsOf(told(Sample.checkout(), null, NOW).keySet())
        .doesNotContainAnyElementsOf(told(Sample.checkout(), JON, NOW).keySet());
  }

  @Test
  void whatPassesOnIsCancelledForOneAndNewForTheOther() {
    Item given = at(Sample.checkout(), INES, "2026-W50", SOON);
    Item cancelled = at(swapped(), INES, "2026-W50", SOON);
    assertThat(cancelled.firmness()).isEqualTo(Firmness.CANCELLED);
    assertThat(cancelled.uid()).isEqualTo(given.uid());
    assertThat(cancelled.sequence()).isGreaterThan(given.sequence());
    assertThat(cancelled.changed()).isEqualTo(SOON);

    assertThat(at(swapped(), JON, "2026-W50", SOON).firmness()).isNotEqualTo(Firmness.CANCELLED);
    assertThat(at(swapped(), INES, "2026-W51", SOON).firmness()).isNotEqualTo(Firmness.CANCELLED);
  }

  @Test
  void whatIsTakenBackIsTheSameEventAgainAndNewerThanItsCancelling() {
    Instant later = SOON.plus(Duration.ofHours(1));
    Given undone =
        swapped()
            .and(UndoSwapDecider.DECIDER, undone(INES, later))
            .and(AnswerSwapDecider.DECIDER, answered(Swapping.UNDO, JON, JON, true, later));

    Item first = at(Sample.checkout(), INES, "2026-W50", later);
    Item cancelled = at(swapped(), INES, "2026-W50", later);
    Item again = at(undone, INES, "2026-W50", later);

    assertThat(again.uid()).isEqualTo(first.uid());
    assertThat(again.span()).isEqualTo(first.span());
    assertThat(again.firmness()).isEqualTo(first.firmness());
    assertThat(again.sequence()).isGreaterThan(cancelled.sequence());
    assertThat(again.changed()).isEqualTo(later);
  }

  @Test
  void aPartThatPassesOnLeavesTheRestTheEventsTheyWere() {
    Given covered =
        Sample.checkout()
            .and(ProposeSwapDecider.DECIDER, proposedBy(INES, days("2026-W50", 1, 2, INES, KIM)))
            .and(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, KIM, true, SOON));

    List<Item> rest =
        told(covered, INES, SOON).values().stream()
            .filter(item -> item.description().startsWith("2026-W50"))
            .toList();
    Item before = at(Sample.checkout(), INES, "2026-W50", SOON);

    assertThat(rest).hasSize(2);
    assertThat(rest).extracting(Item::uid).contains(before.uid()).doesNotHaveDuplicates();
    assertThat(rest)
        .filteredOn(item -> item.uid().equals(before.uid()))
        .allSatisfy(item -> assertThat(item.sequence()).isGreaterThan(before.sequence()));
  }

  @Test
  void itSaysHowFirmATurnIsAndTimeAloneMakesItNewer() {
    Instant start = at(Sample.checkout(), INES, "2027-W01", NOW).span().start();
    Item published = at(Sample.checkout(), INES, "2027-W01", NOW);
    Item announced = at(Sample.checkout(), INES, "2027-W01", start.minus(Duration.ofDays(20)));
    Item served = at(Sample.checkout(), INES, "2027-W01", start.plus(Duration.ofDays(8)));

    assertThat(List.of(published.firmness(), announced.firmness(), served.firmness()))
        .containsExactly(Firmness.PUBLISHED, Firmness.ANNOUNCED, Firmness.SERVED);
    assertThat(published.sequence()).isLessThan(announced.sequence());
    assertThat(announced.sequence()).isLessThan(served.sequence());
    assertThat(announced.changed()).isEqualTo(start.minus(Duration.ofDays(28)));
    assertThat(served.changed()).isEqualTo(served.span().end());
    assertThat(published.description()).contains("Published", "Mentor: ");
  }

  @Test
  void settingsThatMakeATurnLessFirmMakeItNewerStill() {
    SquadOpened opened = (SquadOpened) Sample.checkout().events().getFirst();
    Handover same = opened.handover();
    Policy policy = opened.policy();
    Instant when = at(Sample.checkout(), INES, "2026-W50", NOW).span().start();
    Instant now = when.minus(Duration.ofDays(14));
    Given renamed =
        Sample.checkout()
            .and(
                new SquadChanged(
                    CHECKOUT, "Checkout and Pay", same, policy, opened.workingDays(), SOON));
    Given alike =
        Sample.checkout()
            .and(
                new SquadChanged(
                    CHECKOUT, opened.name(), same, policy, opened.workingDays(), SOON));

    Item before = at(Sample.checkout(), INES, "2026-W50", now);
    assertThat(at(renamed, INES, "2026-W50", now).sequence())
        .isGreaterThan(before.sequence() + Firmness.MOST);
    assertThat(at(renamed, INES, "2026-W50", now).summary())
        .isEqualTo("Gardener: Checkout and Pay");
    assertThat(at(alike, INES, "2026-W50", now)).isEqualTo(before);
  }

  @Test
  void whoLeftIsToldNothingMore() {
    Standing standing = Standing.EMPTY.after(Sample.checkout().events());
    Given left =
        Sample.checkout()
            .and(
                RemoveMemberDecider.DECIDER,
                _ -> new RemoveMember(CHECKOUT, INES, Sample.rosters(standing, INES), SOON));

    assertThat(left.events()).hasAtLeastOneElementOfType(MemberRemoved.class);
    assertThat(told(left, INES, SOON)).isEmpty();
    assertThat(told(left, JON, SOON)).isNotEmpty();
  }

  @Test
  void whatWasCancelledIsToldForAWhile() {
    Instant until = SOON.plus(Duration.ofDays(60));
    assertThat(cancelled(until.minusSeconds(1))).isNotEmpty();
    assertThat(cancelled(until)).isEmpty();
  }

  private static List<Item> cancelled(Instant now) {
    return told(swapped(), INES, now).values().stream()
        .filter(item -> item.firmness() == Firmness.CANCELLED)
        .toList();
  }

  @Test
  void theSquadIsToldWhoServesAndNobodyWhoDoesNot() {
    Map<String, Item> items = told(swapped(), null, SOON);
    assertThat(items.values())
        .filteredOn(item -> item.firmness() == Firmness.CANCELLED)
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.summary()).isEqualTo("Gardener: Checkout"))
        .allSatisfy(item -> assertThat(item.description()).doesNotContain("ines", "jon"));
    assertThat(items.values())
        .extracting(Item::summary)
        .contains("Gardener: Checkout – ines", "Gardener: Checkout – jon");
  }
}
