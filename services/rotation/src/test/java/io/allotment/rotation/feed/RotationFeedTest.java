package io.allotment.rotation.feed;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Swapping.SWAP;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.proto.rotation.v1.MemberChanged;
import io.allotment.proto.rotation.v1.SwapChanged;
import io.allotment.rotation.Sample;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.OptedOut;
import io.allotment.rotation.event.RotationEvent.SwapProposed;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Pass;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationFeedTest {
  private final RotationFeed feed = new RotationFeed();

  @Test
  void whoIsAskedToSwapIsNamed() {
    DutyWeek week = DutyWeek.parse("2026-W50");
    Pass pass = new Pass(week, Handover.weekly(Sample.BERLIN).turn(week), INES, JON);
    RotationEvent proposed = new SwapProposed(CHECKOUT, SWAP, INES, List.of(pass), null, NOW);
    assertThat(feed.of(proposed))
        .contains(
            SwapChanged.newBuilder()
                .setSquad("checkout")
                .setSwap("swap")
                .addMembers("ines")
                .addMembers("jon")
                .build());
  }

  @Test
  void thatSomebodyNoLongerTakesPartIsToldAndNothingElse() {
    assertThat(feed.of(new OptedOut(CHECKOUT, INES, false, NOW)))
        .contains(MemberChanged.newBuilder().setSquad("checkout").setMember("ines").build());
  }
}
