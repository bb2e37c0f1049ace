package io.allotment.capacity.history;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NINE;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.away;
import static io.allotment.capacity.Sample.member;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.open;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.there;
import static io.allotment.capacity.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Doing;
import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIteration;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.Reserved;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.history.Client.Request;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.release.ReleaseDecider;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.spend.Spend;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.tellstory.TellStoryDecider;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Planners who reserve at once, and what reserving, releasing, raiding and repaying come to. */
class PlannersPropertiesTest {

  private static final int TRIES = 1_000;
  private static final int PLANNERS = 16;
  private static final Given GARDEN = stories();

  private static StoryId number(int story) {
    return new StoryId("number-" + story);
  }

  private static Given stories() {
    Given given = opened();
    for (int story = 0; story < PLANNERS; story++) {
      given =
          given.and(
              TellStoryDecider.DECIDER, story(number(story), 1, told(StoryClass.TACTICAL, null)));
    }
    return given;
  }

  private static Log log(Given given) {
    Log log = new Log();
    Boundary nothing = Boundary.of(new Label("nobody", "nothing"));
    int act = -1;
    for (CapacityEvent event : given.events()) {
      log.append(nothing, log.size(), act--, List.of(event));
    }
    return log;
  }

  private static void run(List<Client> clients, Log log, Random random) {
    List<Client> under = new ArrayList<>(clients);
    while (!under.isEmpty()) {
      Client client = under.get(random.nextInt(under.size()));
      client.step(log);
      if (client.answer() != null) {
        under.remove(client);
      }
    }
  }

  private static Plan plan(Log log) {
    Plan plan = Plan.NOTHING;
    for (CapacityEvent event : log.events()) {
      plan = plan.after(event);
    }
    return plan;
  }

  @Test
  void ofTwoWhoReserveTheLastDayOneWins() {
    Log log = log(GARDEN.and(ReserveDecider.DECIDER, Doing.reserve(FEATURE, 19_025)));
    List<Client> two =
        List.of(
            new Client(new Request<>(ReserveDecider.DECIDER, Doing.reserve(number(1), 1_000), 1)),
            new Client(new Request<>(ReserveDecider.DECIDER, Doing.reserve(number(2), 1_000), 2)));
    two.forEach(client -> client.step(log));
    run(two, log, new Random(1));
    assertThat(two.stream().map(Client::answer))
        .filteredOn(answer -> answer != null && answer.refused())
        .hasSize(1);
  }

  @Property(tries = TRIES)
  void anyInterleavingOfReservationsAcceptsAtMostTheLimit(@ForAll Random random) {
    Log log = log(GARDEN);
    List<Client> planners = new ArrayList<>();
    for (int story = 0; story < PLANNERS; story++) {
      var reserve = Doing.reserve(number(story), 1 + random.nextInt(5_000));
      planners.add(new Client(new Request<>(ReserveDecider.DECIDER, reserve, story)));
    }
    run(planners, log, random);

    Iteration iteration = plan(log).iteration();
    assertThat(iteration.standing(Account.FEATURE).lacks()).isEqualTo(mpd(0));
    long accepted = log.events().stream().filter(Reserved.class::isInstance).count();
    long refused =
        planners.stream().map(Client::answer).filter(one -> one != null && one.refused()).count();
    assertThat(accepted + refused).isEqualTo(PLANNERS);
  }

  /** An absence that comes at the same moment is either seen, or shows as over-committed. */
  @Property(tries = TRIES)
  void noReservationOutrunsAnAbsence(@ForAll Random random) {
    Log log = log(GARDEN.and(ReserveDecider.DECIDER, Doing.reserve(FEATURE, 17_000)));
    Client planner =
        new Client(new Request<>(ReserveDecider.DECIDER, Doing.reserve(number(1), 3_000), 1));
    Client absence =
        new Client(
            new Request<>(
                TellMemberDecider.DECIDER,
                member(SIX.get(1), 2, there(away("2026-11-09", "2026-11-13"))),
                2));
    run(List.of(planner, absence), log, random);

    var features = plan(log).iteration().standing(Account.FEATURE);
    var answer = planner.answer();
    assertThat(answer).isNotNull();
    boolean reserved = answer != null && !answer.refused();
    assertThat(features.lacks()).isEqualTo(mpd(reserved ? 2_600 : 0));
    boolean first = log.events().getLast() instanceof Reserved;
    assertThat(first).as("reserved after the absence").isFalse();
  }

  @Property(tries = TRIES)
  void theOrderOfIndependentReservationsDoesNotMatter(@ForAll Random random) {
    List<Integer> order = new ArrayList<>();
    List<Long> amounts = new ArrayList<>();
    for (int story = 0; story < PLANNERS; story++) {
      order.add(story);
      amounts.add(1L + random.nextInt(1_200));
    }
    Given inOrder = GARDEN;
    for (int story : order) {
      inOrder =
          inOrder.and(ReserveDecider.DECIDER, Doing.reserve(number(story), amounts.get(story)));
    }
    Collections.shuffle(order, random);
    Given shuffled = GARDEN;
    for (int story : order) {
      shuffled =
          shuffled.and(ReserveDecider.DECIDER, Doing.reserve(number(story), amounts.get(story)));
    }
    assertThat(shuffled.plan().iteration().standing(Account.FEATURE))
        .isEqualTo(inOrder.plan().iteration().standing(Account.FEATURE));
  }

  @Property(tries = TRIES)
  void reservingThenReleasingIsAsBefore(
      @ForAll @IntRange(min = 1, max = 11_475) int amount,
      @ForAll @IntRange(min = 1, max = 20_025) int other) {
    Given before = opened().and(ReserveDecider.DECIDER, Doing.reserve(FEATURE, other));
    Given after =
        before
            .and(ReserveDecider.DECIDER, Doing.reserve(UPGRADE, amount))
            .and(ReleaseDecider.DECIDER, Doing.release(UPGRADE));
    for (Account account : Account.values()) {
      assertThat(after.plan().iteration().standing(account))
          .isEqualTo(before.plan().iteration().standing(account));
    }
  }

  /** Where all of improvement is spent, what was raided is repaid to the last thousandth. */
  @Property(tries = 200)
  void raidingThenRepayingIsAsBeforeButForTheHistory(
      @ForAll @IntRange(min = 1, max = 11_475) int amount) {
    Given given =
        opened()
            .and(
                DeclareRaidDecider.DECIDER,
                Doing.raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, amount));
    given = spendAll(given, SEVEN);
    assertThat(given.owed()).isEqualTo(mpd(amount));
    LocalDate day = NINE.last();
    for (int week = 0; !given.owed().equals(MilliDays.ZERO); week++) {
      IterationId next = new IterationId("w" + week);
      MilliDays before = given.owed();
      given =
          given.and(
              OpenIterationDecider.DECIDER,
              open(next, new Days(day.plusDays(1), day = day.plusDays(7))));
      assertThat(given.owed()).isLessThan(before);
      given = spendAll(given, next);
      assertThat(week).isLessThan(12);
    }
    assertThat(given.events()).anyMatch(RaidDeclared.class::isInstance);
  }

  private static Given spendAll(Given given, IterationId iteration) {
    Plan plan = Plan.NOTHING;
    for (CapacityEvent event : given.events()) {
      boolean other = event instanceof OfIteration of && !of.iteration().equals(iteration);
      plan = other ? plan : plan.after(event);
    }
    MilliDays all = plan.iteration().standing(Account.IMPROVEMENT).unspent();
    return given
        .and(
            SpendDecider.DECIDER,
            new Spend(CHECKOUT, iteration, UPGRADE, all, Measure.ACTUAL, true, INES, NOW))
        .and(CloseIterationDecider.DECIDER, new CloseIteration(CHECKOUT, iteration, INES, NOW));
  }
}
