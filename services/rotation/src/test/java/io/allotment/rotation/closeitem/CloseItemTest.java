package io.allotment.rotation.closeitem;

import static io.allotment.rotation.Handing.ITEM;
import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.closed;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.opened;

import io.allotment.rotation.Given;
import io.allotment.rotation.Handing;
import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemReopened;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.openitem.OpenItemDecider;
import org.junit.jupiter.api.Test;

/** What Ines left open in 2026-W46. */
class CloseItemTest {

  private final Given open =
      checkout().and(OpenItemDecider.DECIDER, _ -> Handing.opened(INES, W46, NOW));

  @Test
  void anybodyClosesItAndOnce() {
    open.when(CloseItemDecider.DECIDER, closed(KIM, true, LATER))
        .then(new ItemClosed(CHECKOUT, ITEM, W46, KIM, NOW, LATER));
    open.and(CloseItemDecider.DECIDER, _ -> closed(KIM, true, LATER))
        .when(CloseItemDecider.DECIDER, closed(JON, true, LATER))
        .thenNothing();
  }

  @Test
  void whatWasNotDoneAfterAllIsOpenAgainSinceItWasOpenedFirst() {
    open.and(CloseItemDecider.DECIDER, _ -> closed(KIM, true, LATER))
        .when(CloseItemDecider.DECIDER, closed(JON, false, LATER))
        .then(new ItemReopened(CHECKOUT, ITEM, W46, JON, NOW, LATER));
    open.when(CloseItemDecider.DECIDER, closed(JON, false, LATER)).thenNothing();
  }

  @Test
  void onlyWhatIsThereAndInThatSquad() {
    checkout()
        .when(CloseItemDecider.DECIDER, closed(KIM, true, NOW))
        .refused(RotationRule.UNKNOWN_ITEM);
    open.and(opened(SEARCH))
        .when(CloseItemDecider.DECIDER, new CloseItem(SEARCH, ITEM, KIM, true, NOW))
        .refused(RotationRule.UNKNOWN_ITEM);
    Given.nothing()
        .when(CloseItemDecider.DECIDER, closed(KIM, true, NOW))
        .refused(RotationRule.UNKNOWN_SQUAD);
  }
}
