package io.allotment.rotation.archivesquad;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.gardeners;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.RotationEvent.SquadArchived;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.restoresquad.RestoreSquad;
import io.allotment.rotation.restoresquad.RestoreSquadDecider;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ArchiveSquadTest {
  private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(70));

  private static Function<Standing, ArchiveSquad> archive(String from) {
    return standing ->
        new ArchiveSquad(
            CHECKOUT, from == null ? null : DutyWeek.parse(from), rosters(standing, CHECKOUT), NOW);
  }

  private static Function<Standing, RestoreSquad> restore(Instant at) {
    return standing -> new RestoreSquad(CHECKOUT, rosters(standing, CHECKOUT), at);
  }

  private static Function<Standing, PlanAhead> ahead(Instant at) {
    return standing -> new PlanAhead(rosters(standing, CHECKOUT), at);
  }

  @Test
  void announcedTurnsAreServedAndLaterOnesWithdrawn() {
    Given.Then then = checkout().prepared(ArchiveSquadDecider.DECIDER, archive(null));
    assertThat(gardeners(then.after())).hasSize(5).containsKey("2026-W50");
    assertThat(then.events(TurnsWithdrawn.class)).singleElement();
    assertThat(then.events(SquadArchived.class))
        .singleElement()
        .satisfies(event -> assertThat(event.from()).hasToString("2026-W51"));
  }

  @Test
  void itEndsWithTheWeekAskedFor() {
    Given.Then then = checkout().prepared(ArchiveSquadDecider.DECIDER, archive("2027-W02"));
    assertThat(gardeners(then.after())).containsKey("2027-W01").doesNotContainKey("2027-W02");
  }

  @Test
  void whatIsAnnouncedIsServedFirst() {
    checkout()
        .prepared(ArchiveSquadDecider.DECIDER, archive("2026-W48"))
        .refused(RotationRule.ANNOUNCED_STAYS, "2026-W51");
  }

  @Test
  void asTimePassesItIsPostedAndNotPlanned() {
    Given.Then later =
        checkout()
            .and(ArchiveSquadDecider.DECIDER, archive(null))
            .prepared(PlanAheadDecider.DECIDER, ahead(MUCH_LATER));
    assertThat(later.events(WeekPosted.class)).hasSize(5);
    assertThat(later.events(TurnsPublished.class)).isEmpty();
  }

  @Test
  void twiceIsOnce() {
    checkout()
        .and(ArchiveSquadDecider.DECIDER, archive(null))
        .prepared(ArchiveSquadDecider.DECIDER, archive("2027-W02"))
        .thenNothing();
  }

  @Test
  void aSquadWithoutAPlanEndsAtOnce() {
    squad(CHECKOUT, INES, JON)
        .prepared(ArchiveSquadDecider.DECIDER, archive(null))
        .then(new SquadArchived(CHECKOUT, DutyWeek.parse("2026-W46"), NOW));
  }

  @Test
  void whatIsRestoredIsPlannedAsBefore() {
    Given archived = checkout().and(ArchiveSquadDecider.DECIDER, archive(null));
    Given.Then then = archived.prepared(RestoreSquadDecider.DECIDER, restore(NOW));
    assertThat(gardeners(then.after()))
        .isEqualTo(
            gardeners(checkout().prepared(RestoreSquadDecider.DECIDER, restore(NOW)).after()));
    checkout().prepared(RestoreSquadDecider.DECIDER, restore(NOW)).thenNothing();
  }

  @Test
  void whatWasNotPlannedMeanwhileIsAGap() {
    Given.Then then =
        checkout()
            .and(ArchiveSquadDecider.DECIDER, archive(null))
            .prepared(RestoreSquadDecider.DECIDER, restore(MUCH_LATER));
    assertThat(gardeners(then.after())).doesNotContainKey("2026-W51").containsKey("2027-W05");
  }
}
