package io.allotment.capacity.erasetext;

import static io.allotment.capacity.Doing.raid;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.opened;

import io.allotment.capacity.Given;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfText.TextErased;
import io.allotment.capacity.model.Account;
import org.junit.jupiter.api.Test;

class EraseTextTest {

  private static final EraseText ERASE = new EraseText(WORDS.id(), NOW);

  @Test
  void aSentenceIsErasedOnce() {
    Given raided =
        opened()
            .and(
                DeclareRaidDecider.DECIDER,
                raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 1));
    raided.when(EraseTextDecider.DECIDER, ERASE).then(new TextErased(WORDS.id(), NOW));
    raided.and(EraseTextDecider.DECIDER, ERASE).when(EraseTextDecider.DECIDER, ERASE).then();
  }

  @Test
  void onlyOneThatWasWritten() {
    opened().when(EraseTextDecider.DECIDER, ERASE).refused(CapacityRule.UNKNOWN_SENTENCE, "words");
  }
}
