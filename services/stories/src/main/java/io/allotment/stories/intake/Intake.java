package io.allotment.stories.intake;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Texts;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.suggest.Suggestions;
import io.allotment.stories.tellstories.TellStories;
import io.allotment.stories.tellstories.TellStories.Telling;
import io.allotment.stories.tellstories.TellStoriesDecider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes items of trackers: gives each a suggestion, keeps its text, and has it weighed. Items are
 * taken together or, where the log cannot be written, not at all.
 */
@Component
public class Intake {

  private final Commands<StoriesEvent> commands;
  private final TextKeeper<StoriesEvent> keeper;
  private final Texts texts;
  private final Suggestions suggestions;

  Intake(
      Commands<StoriesEvent> commands,
      TextKeeper<StoriesEvent> keeper,
      Texts texts,
      Suggestions suggestions) {
    this.commands = commands;
    this.keeper = keeper;
    this.texts = texts;
    this.suggestions = suggestions;
  }

  /**
   * Takes some items; of two of the same story the later in the list comes later.
   *
   * @param act the same act again takes nothing twice
   * @param squads whose the items of a project are; an item of another project is refused
   * @param mandate of which squads stories may become those of another; an item of a story of a
   *     third is refused
   */
  public Taken take(Act act, Map<String, SquadId> squads, Mandate mandate, List<Item> items) {
    List<Refused> refused = new ArrayList<>();
    List<Item> fit = new ArrayList<>();
    for (Item item : items) {
      Optional<String> reason =
          squads.containsKey(item.project())
              ? Unfit.reason(item, act.at())
              : Optional.of(
                  "No squad is given for %s. Give one, then repeat it.".formatted(item.project()));
      reason.ifPresentOrElse(
          why -> refused.add(new Refused(item.source().name(), why)), () -> fit.add(item));
    }
    if (fit.isEmpty()) {
      return new Taken(0, 0, refused);
    }
    Set<StoryId> ids =
        fit.stream().map(item -> StoryId.of(item.source())).collect(Collectors.toSet());
    Known known =
        commands.fold(
            Known.of(ids),
            TellStoriesDecider.DECIDER.initial(),
            TellStoriesDecider.DECIDER.evolve());
    fit.removeIf(
        item -> {
          Optional<String> why = ofAnother(item, known, squad(squads, item), mandate, act.at());
          why.ifPresent(reason -> refused.add(new Refused(item.source().name(), reason)));
          return why.isPresent();
        });
    if (fit.isEmpty()) {
      return new Taken(0, 0, refused);
    }
    Tellings tellings = new Tellings(known, texts(known), suggestions.inForce(squads.values()));
    List<Telling> told =
        fit.stream().map(item -> tellings.of(item, squad(squads, item), act.at())).toList();
    Outcome<StoriesEvent> outcome =
        keeper.with(
            act.at(),
            tellings.drafts(),
            () -> commands.send(act, new TellStories(told, mandate, act.at())));
    int fresh = outcome.all(StoryTold.class).size();
    return new Taken(fresh, Math.max(0, fit.size() - fresh), refused);
  }

  /** What is late changes nothing, whose ever the story is by now. */
  private static Optional<String> ofAnother(
      Item item, Known known, SquadId squad, Mandate mandate, Instant at) {
    StoryId id = StoryId.of(item.source());
    return known
        .story(id)
        .filter(_ -> !known.isLate(id, item.asOf() == null ? at : item.asOf()))
        .filter(story -> !story.mayBecomeOf(squad, item.source().name(), mandate))
        .map(story -> Unfit.ofAnother(story.squad(), squad));
  }

  private static SquadId squad(Map<String, SquadId> squads, Item item) {
    return Objects.requireNonNull(squads.get(item.project()));
  }

  private Map<TextId, String> texts(Known known) {
    return texts.read(known.stories().values().stream().map(story -> story.told().text()).toList());
  }
}
