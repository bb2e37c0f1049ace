package io.allotment.standalone.demo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.model.IterationId;
import io.allotment.standalone.demo.work.CapacityAct.Effort;
import io.allotment.stories.intake.Item;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.tracker.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkScriptTest {

  private static final String NOWS = "io.allotment.standalone.demo.work.Nows#nows";

  @ParameterizedTest
  @MethodSource(NOWS)
  void theSameInstantGivesTheSameStoryInOrder(Instant now) {
    List<WorkAct> acts = WorkScript.acts(now);
    assertThat(acts).isEqualTo(WorkScript.acts(now));
    assertThat(acts).isSortedAccordingTo(Comparator.comparing(WorkAct::at));
    assertThat(acts.getFirst().at()).isAfter(now.minus(Duration.ofDays(140)));
    assertThat(acts.getLast().at()).isBefore(now);
  }

  @ParameterizedTest
  @MethodSource(NOWS)
  void everyKindOfActHappens(Instant now) {
    Set<Class<?>> kinds = new HashSet<>();
    WorkScript.acts(now).forEach(act -> kinds.add(act.getClass()));
    assertThat(kinds).isEqualTo(Set.copyOf(kinds(WorkAct.class).toList()));
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(WorkScriptTest::kinds)
        : Stream.of(sealed);
  }

  @ParameterizedTest
  @MethodSource(NOWS)
  void storiesLiveInOrderAndEachSquadHasSomeOfEverything(Instant now) {
    Map<Squad, List<Story>> backlogs = WorkScript.backlogs(now);
    assertThat(backlogs.values().stream().mapToInt(List::size).sum()).isBetween(400, 600);
    backlogs.forEach(
        (squad, stories) -> {
          assertThat(stories).extracting(Story::id).doesNotHaveDuplicates();
          assertThat(stories).extracting(Story::title).doesNotHaveDuplicates();
          assertThat(stories).filteredOn(story -> !story.classed()).hasSizeBetween(3, 5);
          for (StoryClass is : StoryClass.values()) {
            assertThat(stories).as(squad.id()).anyMatch(story -> story.word().is() == is);
          }
          for (Story story : stories) {
            List<Instant> times =
                Stream.of(story.created(), story.started(), story.closed(), now)
                    .flatMap(Stream::ofNullable)
                    .toList();
            assertThat(times).as(story.title()).isSorted();
          }
        });
  }

  @ParameterizedTest
  @MethodSource(NOWS)
  void theMixDiffersBySquadAndPaymentsBecomesMoreOperational(Instant now) {
    Instant middle = now.minus(Duration.ofDays(60));
    Map<Squad, List<Story>> backlogs = WorkScript.backlogs(now);
    Squad payments = Squad.ALL.get(1);
    Squad search = Squad.ALL.get(3);
    List<Story> before = done(backlogs.get(payments), middle, true);
    List<Story> after = done(backlogs.get(payments), middle, false);
    assertThat(operational(after)).isGreaterThan(operational(before) + 20);
    assertThat(operational(done(backlogs.get(search), middle, false)))
        .isLessThan(operational(after) - 20);
  }

  private static List<Story> done(List<Story> stories, Instant middle, boolean before) {
    return stories.stream()
        .filter(story -> story.closed() != null && story.closed().isBefore(middle) == before)
        .toList();
  }

  /** In percent. */
  private static long operational(List<Story> stories) {
    return 100
        * stories.stream().filter(story -> story.word().is() == StoryClass.OPERATIONAL).count()
        / stories.size();
  }

  /** What is said of a story is said after it was told; what is imported can be read. */
  @ParameterizedTest
  @MethodSource(NOWS)
  void nobodyActsOnAStoryThatIsNotThereYet(Instant now) {
    Set<StoryId> told = new HashSet<>();
    Set<StoryId> classed = new HashSet<>();
    for (WorkAct act : WorkScript.acts(now)) {
      switch (act) {
        case StoriesAct.ImportsStories imports -> {
          for (Read read : StoriesTold.read(imports.csv())) {
            Item item = ((Read.Of) read).item();
            assertThat(imports.squads()).containsKey(item.project());
            assertThat(item.asOf()).isBeforeOrEqualTo(act.at());
            told.add(StoryId.of(item.source()));
          }
        }
        case StoriesAct.SaysClasses says -> {
          assertThat(told).containsAll(says.words().keySet());
          classed.addAll(says.words().keySet());
        }
        case CapacityAct.Reserves reserves -> assertKnown(reserves.efforts(), classed);
        case CapacityAct.Spends spends -> assertKnown(spends.efforts(), classed);
        case CommunityAct.AdoptsTheme adopts -> {
          assertThat(adopts.stories()).hasSizeGreaterThanOrEqualTo(4);
          assertThat(classed).containsAll(ids(adopts.stories()));
        }
        case CommunityAct.AddsStories adds -> {
          assertThat(adds.stories()).isNotEmpty();
          assertThat(classed).containsAll(ids(adds.stories()));
        }
        case StoriesAct _, CapacityAct _, CommunityAct _ -> {}
      }
    }
    List<StoryId> all = new ArrayList<>();
    WorkScript.backlogs(now).values().forEach(some -> some.forEach(one -> all.add(one.id())));
    assertThat(told).containsExactlyInAnyOrderElementsOf(all);
  }

  private static void assertKnown(List<Effort> efforts, Set<StoryId> classed) {
    efforts.forEach(effort -> assertThat(classed).contains(new StoryId(effort.story().value())));
  }

  private static List<StoryId> ids(List<io.allotment.community.model.StoryId> stories) {
    return stories.stream().map(story -> new StoryId(story.value())).toList();
  }

  @ParameterizedTest
  @MethodSource(NOWS)
  void iterationsFollowEachOtherAndOneOfEachSquadRuns(Instant now) {
    Set<String> open = new HashSet<>();
    for (WorkAct act : WorkScript.acts(now)) {
      switch (act) {
        case CapacityAct.OpensIteration opens ->
            assertThat(open.add(name(opens.squad().value(), opens.iteration()))).isTrue();
        case CapacityAct.ClosesIteration closes ->
            assertThat(open.remove(name(closes.squad().value(), closes.iteration()))).isTrue();
        case CapacityAct.Reserves of ->
            assertThat(open).contains(name(of.squad().value(), of.iteration()));
        case CapacityAct.Spends of ->
            assertThat(open).contains(name(of.squad().value(), of.iteration()));
        case CapacityAct.Raids of ->
            assertThat(open).contains(name(of.squad().value(), of.iteration()));
        case StoriesAct _, CapacityAct _, CommunityAct _ -> {}
      }
    }
    assertThat(open).hasSize(Squad.ALL.size());
  }

  private static String name(String squad, IterationId iteration) {
    return squad + "/" + iteration;
  }

  @ParameterizedTest
  @MethodSource(NOWS)
  void oneDecisionOfTheReviewIsDueNow(Instant now) {
    var today = now.atZone(java.time.ZoneOffset.UTC).toLocalDate();
    assertThat(WorkScript.acts(now))
        .filteredOn(CommunityAct.Decides.class::isInstance)
        .extracting(act -> ((CommunityAct.Decides) act).due())
        .hasSizeGreaterThan(2)
        .allMatch(due -> !due.isBefore(today))
        .filteredOn(today::equals)
        .hasSize(1);
  }
}
