package io.allotment.rotation.openitem;

import static io.allotment.rotation.Handing.ITEM;
import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.TEXT;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.W47;
import static io.allotment.rotation.Handing.accepted;
import static io.allotment.rotation.Handing.written;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Swapping.days;
import static io.allotment.rotation.Swapping.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Handing;
import io.allotment.rotation.accepthandover.AcceptHandoverDecider;
import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemOpened;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.writehandover.WriteHandoverDecider;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ines serves 2026-W46, Jon W47. */
class OpenItemTest {

  @Test
  void whoServesInTheTurnLeavesSomethingOpen() {
    checkout()
        .when(OpenItemDecider.DECIDER, Handing.opened(INES, W46, NOW))
        .then(new ItemOpened(CHECKOUT, ITEM, W46, INES, INES, TEXT, NOW));
    checkout()
        .when(OpenItemDecider.DECIDER, Handing.opened(JON, W46, NOW))
        .refused(RotationRule.NOT_YOUR_TURN, "jon");
  }

  @Test
  void whoCoveredAPartOfItDoesToo() {
    checkout()
        .and(
            ProposeSwapDecider.DECIDER,
            proposed(INES, Set.of(INES, KIM), days("2026-W46", 3, 4, INES, KIM)))
        .when(OpenItemDecider.DECIDER, Handing.opened(KIM, W46, NOW))
        .then(new ItemOpened(CHECKOUT, ITEM, W46, KIM, KIM, TEXT, NOW));
  }

  @Test
  void aLeadDoesForWhoeverIsOnDuty() {
    checkout()
        .when(OpenItemDecider.DECIDER, new OpenItem(CHECKOUT, ITEM, W46, LEA, true, TEXT, NOW))
        .then(new ItemOpened(CHECKOUT, ITEM, W46, INES, LEA, TEXT, NOW));
  }

  @Test
  void fromTheBeginningOfTheTurnUntilItsNoteIsAccepted() {
    checkout()
        .when(OpenItemDecider.DECIDER, Handing.opened(JON, W47, NOW))
        .refused(RotationRule.NOT_BEGUN);
    Given noted = checkout().and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW));
    assertThat(noted.when(OpenItemDecider.DECIDER, Handing.opened(INES, W46, LATER)).events())
        .hasSize(1);
    noted
        .and(AcceptHandoverDecider.DECIDER, _ -> accepted(JON, 1, LATER))
        .when(OpenItemDecider.DECIDER, Handing.opened(INES, W46, LATER))
        .refused(RotationRule.HANDOVER_OVER);
  }

  @Test
  void aSquadCarriesAHundred() {
    Given full = checkout();
    for (int i = 0; i < 100; i++) {
      full =
          full.and(new ItemOpened(CHECKOUT, new ItemId("item-" + i), W46, INES, INES, TEXT, NOW));
    }
    full.when(OpenItemDecider.DECIDER, Handing.opened(INES, W46, NOW))
        .refused(RotationRule.TOO_MUCH_OPEN, "100");
    assertThat(
            full.and(new ItemClosed(CHECKOUT, new ItemId("item-7"), W46, INES, NOW, NOW))
                .when(OpenItemDecider.DECIDER, Handing.opened(INES, W46, NOW))
                .events())
        .hasSize(1);
  }
}
