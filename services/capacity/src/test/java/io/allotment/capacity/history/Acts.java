package io.allotment.capacity.history;

import static io.allotment.capacity.Sample.BERLIN;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEARCH;
import static io.allotment.capacity.Sample.WORDS;

import io.allotment.capacity.closeiteration.CloseIteration;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.correctspending.CorrectSpending;
import io.allotment.capacity.correctspending.CorrectSpendingDecider;
import io.allotment.capacity.declareraid.DeclareRaid;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.Proposal;
import io.allotment.capacity.forgivedebt.ForgiveDebt;
import io.allotment.capacity.forgivedebt.ForgiveDebtDecider;
import io.allotment.capacity.history.Client.Request;
import io.allotment.capacity.history.Invariants.Place;
import io.allotment.capacity.letgardeningcount.LetGardeningCount;
import io.allotment.capacity.letgardeningcount.LetGardeningCountDecider;
import io.allotment.capacity.mapenabler.MapEnabler;
import io.allotment.capacity.mapenabler.MapEnablerDecider;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.model.Unspent;
import io.allotment.capacity.openiteration.OpenIteration;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.reclassify.Reclassify;
import io.allotment.capacity.reclassify.ReclassifyDecider;
import io.allotment.capacity.release.Release;
import io.allotment.capacity.release.ReleaseDecider;
import io.allotment.capacity.reserve.Reserve;
import io.allotment.capacity.reserve.ReserveAll;
import io.allotment.capacity.reserve.ReserveAllDecider;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.setfloor.SetFloor;
import io.allotment.capacity.setfloor.SetFloorDecider;
import io.allotment.capacity.setpolicy.SetPolicy;
import io.allotment.capacity.setpolicy.SetPolicyDecider;
import io.allotment.capacity.spend.Spend;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.runtime.decide.Decider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do, at random; some of it to be refused. */
final class Acts {

  static final List<SquadId> SQUADS = List.of(CHECKOUT, CHECKOUT, SEARCH);
  static final List<StoryId> STORIES =
      List.of("s1", "s2", "s3", "s4", "t1").stream().map(StoryId::new).toList();

  private static final int WEEKS = 3;

  private final Random random;
  private int act;

  Acts(Random random) {
    this.random = random;
  }

  <C, S> Request<C, S> request(Decider<C, S, CapacityEvent> decider, C command) {
    return new Request<>(decider, command, act++);
  }

  /** The next act, of someone who saw what there is: mostly of what somebody acted on before. */
  Request<?, ?> next(Invariants seen) {
    Place place = place(seen);
    SquadId squad = place.squad();
    IterationId iteration = place.iteration();
    StoryId story = story(seen, place);
    return switch (random.nextInt(34)) {
      case 0, 1 -> request(OpenIterationDecider.DECIDER, open(squad, random.nextInt(WEEKS)));
      case 2 ->
          request(CloseIterationDecider.DECIDER, new CloseIteration(squad, iteration, INES, NOW));
      case 3, 4, 5, 6, 7, 8, 9, 10, 11 ->
          request(
              ReserveDecider.DECIDER,
              new Reserve(squad, iteration, story, null, amount(), INES, NOW));
      case 12 ->
          request(
              ReserveDecider.DECIDER,
              new Reserve(squad, iteration, story, Account.FEATURE, amount(), INES, NOW));
      case 13, 14 ->
          request(
              ReleaseDecider.DECIDER,
              new Release(squad, iteration, story, random.nextBoolean(), INES, NOW));
      case 15, 16 -> request(ReclassifyDecider.DECIDER, reclassify(place, story, seen));
      case 17, 18, 19, 20 -> request(SpendDecider.DECIDER, spend(squad, iteration, story));
      case 21 -> request(DeclareRaidDecider.DECIDER, raid(squad, iteration));
      case 22, 23 -> request(DeclareRaidDecider.DECIDER, covering(place, seen));
      case 24 ->
          request(
              CorrectSpendingDecider.DECIDER,
              new CorrectSpending(squad, iteration, story, account(), amount(), WORDS, INES, NOW));
      case 25 -> request(ForgiveDebtDecider.DECIDER, forgive(squad, seen));
      case 26 -> request(SetPolicyDecider.DECIDER, policy(squad, seen));
      case 27 ->
          request(
              SetFloorDecider.DECIDER,
              new SetFloor(new Percent(random.nextInt(60)), day(), INES, NOW));
      case 28 ->
          request(
              LetGardeningCountDecider.DECIDER,
              new LetGardeningCount(squad, random.nextBoolean(), INES, NOW));
      case 29, 30 ->
          request(ReserveAllDecider.DECIDER, new ReserveAll(squad, iteration, wishes(), INES, NOW));
      default ->
          request(
              MapEnablerDecider.DECIDER,
              new MapEnabler(squad, story, random.nextInt(3) > 0, INES, NOW));
    };
  }

  /** For some stories, each once. */
  private List<ReserveAll.Wish> wishes() {
    List<StoryId> stories = new ArrayList<>(STORIES);
    Collections.shuffle(stories, random);
    return stories.subList(0, 1 + random.nextInt(stories.size())).stream()
        .map(story -> new ReserveAll.Wish(story, null, amount().max(new MilliDays(1))))
        .toList();
  }

  private Place place(Invariants seen) {
    List<Place> places = seen.iterations().keySet().stream().sorted(Place.ORDER).toList();
    return places.isEmpty() || random.nextInt(5) == 0
        ? new Place(pick(SQUADS), new IterationId("w" + random.nextInt(WEEKS)))
        : pick(places);
  }

  private StoryId story(Invariants seen, Place place) {
    List<StoryId> held =
        seen.iteration(place).works().stories().keySet().stream().sorted().toList();
    return held.isEmpty() || random.nextInt(3) == 0 ? pick(STORIES) : pick(held);
  }

  /** Opens the first iteration of a squad. */
  Request<?, ?> first(SquadId squad) {
    return request(OpenIterationDecider.DECIDER, open(squad, 0));
  }

  private OpenIteration open(SquadId squad, int week) {
    LocalDate first = MONDAY.plusWeeks(week);
    return new OpenIteration(
        squad, new IterationId("w" + week), first, first.plusDays(6), null, INES, NOW);
  }

  /** What stands where its class no longer says, if anything does. */
  private Reclassify reclassify(Place place, StoryId story, Invariants seen) {
    return seen.iterations().keySet().stream()
        .sorted(Place.ORDER)
        .flatMap(
            at ->
                Proposal.misplaced(at.squad(), seen.plan(at)).stream()
                    .map(hold -> reclassify(at, hold.story())))
        .findFirst()
        .orElseGet(() -> reclassify(place, story));
  }

  private static Reclassify reclassify(Place place, StoryId story) {
    return new Reclassify(place.squad(), place.iteration(), story, INES, NOW);
  }

  private Spend spend(SquadId squad, IterationId iteration, StoryId story) {
    Measure measure = random.nextInt(4) == 0 ? Measure.ESTIMATE : Measure.ACTUAL;
    return new Spend(squad, iteration, story, amount(), measure, random.nextBoolean(), INES, NOW);
  }

  private DeclareRaid raid(SquadId squad, IterationId iteration) {
    return declare(squad, iteration, null, new Transfer(account(), account(), amount()));
  }

  /** Declares one of the raids that nobody declared, if there is any. */
  private DeclareRaid covering(Place place, Invariants seen) {
    List<RaidUndeclared> undeclared =
        List.copyOf(seen.iteration(place).raids().undeclared().values());
    if (undeclared.isEmpty()) {
      return raid(place.squad(), place.iteration());
    }
    RaidUndeclared raid = pick(undeclared);
    Transfer taken =
        random.nextInt(3) == 0
            ? new Transfer(Account.FEATURE, raid.taken().to(), raid.taken().amount())
            : raid.taken();
    return declare(raid.squad(), raid.iteration(), raid.raid(), taken);
  }

  private DeclareRaid declare(
      SquadId squad, IterationId iteration, @Nullable RaidId covers, Transfer taken) {
    return new DeclareRaid(
        squad,
        iteration,
        new RaidId("raid-" + random.nextInt(1_000)),
        covers,
        taken,
        RaidReason.OTHER,
        WORDS,
        INES,
        null,
        Set.of(),
        INES,
        NOW);
  }

  private ForgiveDebt forgive(SquadId squad, Invariants seen) {
    MilliDays most = seen.owed(squad).plus(MilliDays.DAY);
    return new ForgiveDebt(squad, new MilliDays(random.nextLong(most.value())), WORDS, INES, NOW);
  }

  private SetPolicy policy(SquadId squad, Invariants seen) {
    return new SetPolicy(
        squad,
        seen.squads().of(squad).agreed().version(),
        new Policy(
            new Percent(1 + random.nextInt(100)),
            new Percent(random.nextInt(101)),
            pick(List.of(Unspent.values())),
            null),
        INES,
        NOW);
  }

  private Account account() {
    return pick(List.of(Account.values()));
  }

  private MilliDays amount() {
    return new MilliDays(random.nextInt(random.nextInt(8) == 0 ? 40_000 : 4_000));
  }

  private LocalDate day() {
    return NOW.atZone(BERLIN).toLocalDate().plusDays(random.nextInt(21) - 1);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
