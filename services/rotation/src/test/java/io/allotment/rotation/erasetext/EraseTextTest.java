package io.allotment.rotation.erasetext;

import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.OTHER;
import static io.allotment.rotation.Handing.TEXT;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;

import io.allotment.rotation.Given;
import io.allotment.rotation.Handing;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.openitem.OpenItemDecider;
import org.junit.jupiter.api.Test;

/** Ines left something open. */
class EraseTextTest {

  private final Given open =
      checkout().and(OpenItemDecider.DECIDER, _ -> Handing.opened(INES, W46, NOW));

  @Test
  void whatWasWrittenInASquadIsErasedOnce() {
    EraseText erase = new EraseText(CHECKOUT, TEXT.id(), LATER);
    open.when(EraseTextDecider.DECIDER, erase).then(new TextErased(CHECKOUT, TEXT.id(), LATER));
    open.and(EraseTextDecider.DECIDER, _ -> erase)
        .when(EraseTextDecider.DECIDER, erase)
        .thenNothing();
  }

  @Test
  void nothingElseIs() {
    open.when(EraseTextDecider.DECIDER, new EraseText(SEARCH, TEXT.id(), NOW))
        .refused(RotationRule.UNKNOWN_TEXT);
    open.when(EraseTextDecider.DECIDER, new EraseText(CHECKOUT, OTHER.id(), NOW))
        .refused(RotationRule.UNKNOWN_TEXT);
  }
}
