package io.allotment.community.view.scorecard;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfThresholds.ThresholdsSet;
import io.allotment.community.model.Thresholds;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads by what gardens were judged, from the log itself. */
@Component
public class ThresholdsHistory {

  private final Commands<CommunityEvent> commands;
  private final People people;

  ThresholdsHistory(Commands<CommunityEvent> commands, People people) {
    this.commands = commands;
    this.people = people;
  }

  /** All that was ever set, the latest first. */
  public List<ThresholdsView> all() {
    List<ThresholdsSet> set = set();
    Names names = people.names(set.stream().map(ThresholdsSet::by).toList());
    return set.stream().map(one -> view(one, names)).toList().reversed();
  }

  /** What holds now. */
  public ThresholdsView latest() {
    List<ThresholdsSet> set = set();
    if (set.isEmpty()) {
      return new ThresholdsView(0, Thresholds.DEFAULT, null, null);
    }
    ThresholdsSet last = set.getLast();
    return view(last, people.names(List.of(last.by())));
  }

  private static ThresholdsView view(ThresholdsSet set, Names names) {
    return new ThresholdsView(set.version(), set.values(), names.person(set.by()), set.at());
  }

  private List<ThresholdsSet> set() {
    return commands.events(Boundary.of(CommunityTags.thresholds())).stream()
        .filter(ThresholdsSet.class::isInstance)
        .map(ThresholdsSet.class::cast)
        .toList();
  }
}
