package io.allotment.stories.setrules;

import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.Told;
import io.allotment.stories.view.story.StoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Asks rules about stories, one after the other, and counts what they hit. */
final class Replay {

  private static final int SAMPLE = 5;

  private final List<ClassRule> rules;
  private final int[] hits;
  private final int[] agreed;
  private final int[] disagreed;
  private final List<List<StoryView>> samples = new ArrayList<>();
  private int looked;

  Replay(List<ClassRule> rules) {
    this.rules = rules;
    hits = new int[rules.size()];
    agreed = new int[rules.size()];
    disagreed = new int[rules.size()];
    rules.forEach(_ -> samples.add(new ArrayList<>()));
  }

  void add(Told told, StoryView story) {
    looked++;
    for (int index = 0; index < rules.size(); index++) {
      if (rules.get(index).hits(told, story.title())) {
        hit(index, story);
        return;
      }
    }
  }

  private void hit(int index, StoryView story) {
    hits[index]++;
    StoryView.Confirmed confirmed = story.confirmed();
    if (confirmed != null) {
      boolean same = confirmed.is().equals(rules.get(index).then().is().word());
      agreed[index] += same ? 1 : 0;
      disagreed[index] += same ? 0 : 1;
    }
    if (samples.get(index).size() < SAMPLE) {
      samples.get(index).add(story);
    }
  }

  RulesPreview preview() {
    return new RulesPreview(
        looked,
        IntStream.of(hits).sum(),
        IntStream.range(0, rules.size())
            .mapToObj(
                index ->
                    new RulesPreview.Hits(
                        rules.get(index).says(),
                        hits[index],
                        agreed[index],
                        disagreed[index],
                        samples.get(index)))
            .toList());
  }
}
