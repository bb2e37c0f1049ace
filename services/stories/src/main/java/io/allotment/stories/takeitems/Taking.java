package io.allotment.stories.takeitems;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.intake.Intake;
import io.allotment.stories.intake.Item;
import io.allotment.stories.intake.Taken;
import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.intake.Unfit;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.removestory.RemoveStory;
import io.allotment.stories.removestory.RemoveStoryDecider;
import io.allotment.stories.tracker.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what was read of a tracker. */
@Component
public class Taking {

  private final Intake intake;
  private final Commands<StoriesEvent> commands;

  Taking(Intake intake, Commands<StoriesEvent> commands) {
    this.intake = intake;
    this.commands = commands;
  }

  /**
   * Takes some of it.
   *
   * @param act the same act again takes nothing twice
   * @param squads whose the items of a project are; an item of another project is refused, and what
   *     went of another project was never here
   * @param mandate of which other squads stories may be taken for these, or removed
   */
  public Count take(Act act, Map<String, SquadId> squads, Mandate mandate, List<Read> reads) {
    List<Item> items = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    int told = 0;
    int same = 0;
    for (Read read : reads) {
      switch (read) {
        case Read.Of(Item item) -> items.add(item);
        case Read.Unreadable(String item, String reason) -> refused.add(new Refused(item, reason));
        case Read.Gone gone -> {
          SquadId squad = squads.get(gone.project());
          Optional<String> unfit =
              squad == null ? Optional.empty() : unfit(act, squad, mandate, gone);
          if (unfit.isPresent()) {
            refused.add(new Refused(gone.source().name(), unfit.get()));
          } else if (squad != null && remove(act, gone.source(), squad, mandate, gone.asOf())) {
            told++;
          } else {
            same++;
          }
        }
        case Read.NoStory() -> {}
      }
    }
    Taken taken = intake.take(act, squads, mandate, items);
    refused.addAll(taken.refused());
    items.stream()
        .filter(item -> item.formerly() != null && squads.containsKey(item.project()))
        .filter(item -> Unfit.tooEarly(item.asOf(), act.at()).isEmpty())
        .forEach(item -> leave(act, squads, mandate, item));
    return new Count(
        reads.size(), told + taken.told(), same + taken.same(), refused.size(), refused);
  }

  /** Nobody may have told of where it was: what is said of that place later is late. */
  private void leave(Act act, Map<String, SquadId> squads, Mandate mandate, Item item) {
    SquadId squad = Objects.requireNonNull(squads.get(item.project()));
    remove(act, Objects.requireNonNull(item.formerly()), squad, mandate, item.asOf());
  }

  private Optional<String> unfit(Act act, SquadId squad, Mandate mandate, Read.Gone gone) {
    return Unfit.tooEarly(gone.asOf(), act.at()).or(() -> ofAnother(act, squad, mandate, gone));
  }

  /** What is late changes nothing, whose ever the story is by now. */
  private Optional<String> ofAnother(Act act, SquadId squad, Mandate mandate, Read.Gone gone) {
    StoryId id = StoryId.of(gone.source());
    Known known =
        commands.fold(
            Known.of(List.of(id)),
            RemoveStoryDecider.DECIDER.initial(),
            RemoveStoryDecider.DECIDER.evolve());
    return known
        .story(id)
        .filter(_ -> !known.isLate(id, went(gone.asOf(), act)))
        .filter(story -> !RemoveStoryDecider.may(squad, mandate, story))
        .map(story -> Unfit.ofAnother(story.squad(), squad));
  }

  private static Instant went(@Nullable Instant asOf, Act act) {
    return asOf == null ? act.at() : asOf;
  }

  private boolean remove(
      Act act, Source source, SquadId squad, Mandate mandate, @Nullable Instant asOf) {
    StoryId story = StoryId.of(source);
    String key = act.key() + "/" + story;
    Act one = new Act(act.actor(), act.onBehalfOf(), key, key, act.at());
    RemoveStory removed = new RemoveStory(story, squad, mandate, went(asOf, act), act.at());
    return !commands.send(one, removed).events().isEmpty();
  }
}
