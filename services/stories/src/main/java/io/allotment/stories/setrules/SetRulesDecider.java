package io.allotment.stories.setrules;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.OfRules.RulesSet;
import io.allotment.stories.event.Rules;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.event.StoriesTags;
import io.allotment.stories.model.ClassRule;

/** Decides which rules class stories: whole ones, edited from those there are. */
public final class SetRulesDecider {
  public static final Decider<SetRules, Rules, StoriesEvent> DECIDER =
      new Decider<>(
          Rules.NONE,
          SetRulesDecider::decide,
          Rules::after,
          command -> Boundary.of(StoriesTags.rules(command.squad())),
          StoriesTags::of);

  private static final int MOST = 100;

  private SetRulesDecider() {}

  private static Decision<StoriesEvent> decide(SetRules command, Rules now) {
    if (command.seen() != now.version()) {
      return Decision.rejected(
          StoriesRule.RULES_MOVED,
          "The rules are at version %d now, and these were edited from %d. Look again, then repeat."
              .formatted(now.version(), command.seen()));
    }
    if (command.rules().size() > MOST) {
      return Decision.rejected(
          StoriesRule.TOO_MANY_RULES,
          "There are %d rules, and at most %d. Join some.".formatted(command.rules().size(), MOST));
    }
    for (ClassRule rule : command.rules()) {
      if (rule.says().isBlank() || !rule.asks()) {
        return Decision.rejected(
            StoriesRule.BAD_RULE,
            "Rule %d has no name or asks for nothing. Give it both, or leave it out."
                .formatted(command.rules().indexOf(rule) + 1));
      }
    }
    return command.rules().equals(now.rules())
        ? Decision.accepted()
        : Decision.accepted(
            new RulesSet(
                command.squad(), now.version() + 1, command.rules(), command.by(), command.at()));
  }
}
