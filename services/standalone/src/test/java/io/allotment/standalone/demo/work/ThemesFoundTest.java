package io.allotment.standalone.demo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.propose.Found;
import io.allotment.community.propose.Item;
import io.allotment.community.propose.Likely;
import io.allotment.community.propose.Proposal;
import io.allotment.community.propose.Proposing;
import io.allotment.community.propose.Standing;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the themes of the demo are found by what its stories say, and not because it says so. */
class ThemesFoundTest {

  @ParameterizedTest
  @MethodSource("io.allotment.standalone.demo.work.Nows#nows")
  void twoThemesAreThereToBeFoundBesideThoseThatWereAdopted(Instant now) {
    Found found = Proposing.among(open(now), adopted(now));
    assertThat(found.proposals())
        .as("%s", found.proposals().stream().map(Proposal::name).toList())
        .hasSizeBetween(2, 4);
    assertThat(found.proposals()).anyMatch(proposal -> isAbout(proposal, "disk", now));
    assertThat(found.proposals()).anyMatch(proposal -> isAbout(proposal, "query", now));
    assertThat(found.likely().values().stream().mapToInt(List<Likely>::size).sum()).isPositive();
  }

  /** Of four squads at least, and mostly of what the demo means. */
  private static boolean isAbout(Proposal proposal, String theme, Instant now) {
    Map<StoryId, Story> meant = themed(theme, now);
    List<StoryId> common = proposal.stories().stream().filter(meant::containsKey).toList();
    long squads = common.stream().map(id -> meant.get(id).squad()).distinct().count();
    return squads >= 4 && 4 * common.size() >= 3 * proposal.stories().size();
  }

  private static Map<StoryId, Story> themed(String theme, Instant now) {
    return WorkScript.backlogs(now).values().stream()
        .flatMap(List::stream)
        .filter(story -> story.theme().equals(theme))
        .collect(Collectors.toMap(story -> new StoryId(story.id().value()), story -> story));
  }

  private static List<Item> open(Instant now) {
    return WorkScript.backlogs(now).values().stream()
        .flatMap(List::stream)
        .filter(story -> story.isOpen(now) && story.word().is() == StoryClass.OPERATIONAL)
        .map(ThemesFoundTest::item)
        .toList();
  }

  private static Item item(Story story) {
    Kind kind = story.word().kind();
    return new Item(
        new StoryId(story.id().value()),
        new SquadId(story.squad().id()),
        kind == null ? null : kind.word(),
        story.title(),
        story.description(),
        story.created());
  }

  private static Map<ThemeId, Standing> adopted(Instant now) {
    Map<ThemeId, Set<StoryId>> stories = new HashMap<>();
    for (WorkAct act : WorkScript.acts(now)) {
      if (act instanceof CommunityAct.AdoptsTheme adopts) {
        stories.computeIfAbsent(adopts.theme(), _ -> new HashSet<>()).addAll(adopts.stories());
      } else if (act instanceof CommunityAct.AddsStories adds) {
        stories.computeIfAbsent(adds.theme(), _ -> new HashSet<>()).addAll(adds.stories());
      }
    }
    return stories.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> new Standing(each.getValue(), Set.of())));
  }
}
