package io.allotment.stories.takeitems;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.intake.Intake;
import io.allotment.stories.intake.Item;
import io.allotment.stories.intake.Taken;
import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.intake.Unfit;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.removestory.RemoveStory;
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
   */
  public Count take(Act act, Map<String, SquadId> squads, List<Read> reads) {
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
          Optional<String> early = Unfit.tooEarly(gone.asOf(), act.at());
          if (squad != null && early.isPresent()) {
            refused.add(new Refused(gone.source().name(), early.get()));
          } else if (squad != null && remove(act, gone.source(), squad, gone.asOf())) {
            told++;
          } else {
            same++;
          }
        }
        case Read.NoStory() -> {}
      }
    }
    Taken taken = intake.take(act, squads, items);
    refused.addAll(taken.refused());
    items.stream()
        .filter(item -> item.formerly() != null && squads.containsKey(item.project()))
        .filter(item -> Unfit.tooEarly(item.asOf(), act.at()).isEmpty())
        .forEach(item -> leave(act, squads, item));
    return new Count(
        reads.size(), told + taken.told(), same + taken.same(), refused.size(), refused);
  }

  /** Nobody may have told of where it was: what is said of that place later is late. */
  private void leave(Act act, Map<String, SquadId> squads, Item item) {
    SquadId squad = Objects.requireNonNull(squads.get(item.project()));
    remove(act, Objects.requireNonNull(item.formerly()), squad, item.asOf());
  }

  private boolean remove(Act act, Source source, SquadId squad, @Nullable Instant asOf) {
    StoryId story = StoryId.of(source);
    String key = act.key() + "/" + story;
    Act one = new Act(act.actor(), act.onBehalfOf(), key, key, act.at());
    Instant went = asOf == null ? act.at() : asOf;
    return !commands.send(one, new RemoveStory(story, squad, went, act.at())).events().isEmpty();
  }
}
