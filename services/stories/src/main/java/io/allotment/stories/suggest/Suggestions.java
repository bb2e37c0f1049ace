package io.allotment.stories.suggest;

import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.stories.classify.Described;
import io.allotment.stories.classify.Suggester;
import io.allotment.stories.event.Rules;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesTags;
import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import io.allotment.stories.model.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests classes: by the rules of the squad, by those of the organisation, then by the model. */
@Component
public class Suggestions {

  private static final BiFunction<Rules, StoriesEvent, Rules> RULES = Rules::after;

  private final Commands<StoriesEvent> commands;
  private final Model model;

  Suggestions(Commands<StoriesEvent> commands, Model model) {
    this.commands = commands;
    this.model = model;
  }

  /** The rules that are in force for some squads, and the model. */
  public InForce inForce(Collection<SquadId> squads) {
    Map<SquadId, Rules> own = new HashMap<>();
    squads.forEach(squad -> own.computeIfAbsent(squad, this::rules));
    return new InForce(own, rules(null), model.now());
  }

  /** Whether no other process has learnt a later model, which this one takes over in a moment. */
  public boolean isLatest() {
    return model.isLatest();
  }

  /** The version of the model. */
  public String model() {
    return model.now().version();
  }

  /** The rules of a squad; of the organisation for null. */
  public Rules rules(@Nullable SquadId squad) {
    return commands.fold(Boundary.of(StoriesTags.rules(squad)), Rules.NONE, RULES);
  }

  /** What suggests, as it is at one time. */
  public record InForce(Map<SquadId, Rules> own, Rules all, Suggester model) {

    /** Names all of what suggests for a squad: its rules, the organisation's, and the model. */
    public String name(SquadId squad) {
      return "%s/%d/%d"
          .formatted(model.version(), all.version(), own.getOrDefault(squad, Rules.NONE).version());
    }

    /** What is suggested for a story as it was told. */
    public Suggested of(SquadId squad, Told told, StoryText text) {
      Rules mine = own.getOrDefault(squad, Rules.NONE);
      return hit(mine, squad.value(), told, text)
          .or(() -> hit(all, "all", told, text))
          .orElseGet(() -> byModel(squad, told.labels(), text));
    }

    private static Optional<Suggested> hit(Rules rules, String whose, Told told, StoryText text) {
      return rules.rules().stream()
          .filter(rule -> rule.hits(told, text.title()))
          .findFirst()
          .map(rule -> byRule(rule, "rules/%s/%d".formatted(whose, rules.version())));
    }

    private static Suggested byRule(ClassRule rule, String version) {
      Word then = rule.then();
      return new Suggested(then.is(), then.is(), then.kind(), 1, List.of(), rule.says(), version);
    }

    private Suggested byModel(SquadId squad, List<String> labels, StoryText text) {
      Described story = new Described(text.title(), text.description(), labels, squad.value());
      return Places.of(model.suggest(story), text, labels);
    }
  }
}
