package io.allotment.stories.setrules;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.INES;
import static io.allotment.stories.Sample.NOW;

import io.allotment.stories.Given;
import io.allotment.stories.event.OfRules.RulesSet;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.ClassRule;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetRulesTest {

  private static final ClassRule BOTS =
      new ClassRule("upgrades by bots", null, null, null, null, "renovate[bot]", null, null, FLAKY);

  private static SetRules set(int seen, ClassRule... rules) {
    return new SetRules(CHECKOUT, seen, List.of(rules), INES, NOW);
  }

  @Test
  void rulesAreSetInTheOrderTheyAreAsked() {
    Given.nothing()
        .when(SetRulesDecider.DECIDER, set(0, BOTS))
        .then(new RulesSet(CHECKOUT, 1, List.of(BOTS), INES, NOW));
  }

  @Test
  void theSameAgainChangesNothing() {
    Given.nothing()
        .and(SetRulesDecider.DECIDER, set(0, BOTS))
        .when(SetRulesDecider.DECIDER, set(1, BOTS))
        .then();
  }

  @Test
  void whoEditedOlderRulesIsToldSo() {
    Given.nothing()
        .and(SetRulesDecider.DECIDER, set(0, BOTS))
        .when(SetRulesDecider.DECIDER, set(0))
        .refused(StoriesRule.RULES_MOVED);
  }

  @Test
  void aRuleThatAsksForNothingWouldClassEverything() {
    ClassRule all = new ClassRule("all", null, null, null, null, null, null, null, FLAKY);
    Given.nothing().when(SetRulesDecider.DECIDER, set(0, all)).refused(StoriesRule.BAD_RULE);
  }

  @Test
  void thereIsAnEndToRules() {
    ClassRule[] many = Collections.nCopies(101, BOTS).toArray(ClassRule[]::new);
    Given.nothing().when(SetRulesDecider.DECIDER, set(0, many)).refused(StoriesRule.TOO_MANY_RULES);
  }

  @Test
  void theRulesOfASquadAndOfTheOrganisationAreApart() {
    Given.nothing()
        .and(SetRulesDecider.DECIDER, set(0, BOTS))
        .when(SetRulesDecider.DECIDER, new SetRules(null, 0, List.of(BOTS), INES, NOW))
        .then(new RulesSet(null, 1, List.of(BOTS), INES, NOW));
  }
}
