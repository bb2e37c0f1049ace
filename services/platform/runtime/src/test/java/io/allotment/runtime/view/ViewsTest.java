package io.allotment.runtime.view;

import static io.allotment.runtime.view.PlotViews.await;
import static io.allotment.runtime.view.PlotViews.health;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.MongoTokenStore;
import io.allotment.runtime.command.Plot.PlotEvent.Sown;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.core.QualifiedName;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class ViewsTest {

  @TempDir Path data;
  private PlotViews garden;

  @BeforeEach
  void open() {
    garden = new PlotViews(data);
  }

  @AfterEach
  void close() {
    garden.close();
  }

  private void awaitFresh(Views views) {
    await().until(() -> garden.fresh(views, Beds.NAME));
  }

  @Test
  void whoHasJustChangedSomethingReadsIt() {
    Beds beds = new Beds();
    Views views = garden.run(beds);
    garden.plot.sow("north", "beans");
    awaitFresh(views);
    garden.plot.sow("north", "peas");
    awaitFresh(views);
    assertThat(PlotViews.answer(views, beds)).containsExactly(Map.entry("north", "beans peas"));
  }

  @Test
  void whatAViewDoesNotWantIsReadPastAndKeepsNobodyWaiting() {
    Beds beds = new Beds();
    var tokens = MongoTokenStore.onlyProcess(garden.plot.database());
    Views views =
        new Views(garden.plot.database(), tokens, garden.plot.units(), InstantSource.system());
    views.add(
        beds,
        garden.plot.store(),
        Map.of(new QualifiedName("plot", "Weeded"), Sown.class),
        garden.plot.log()::head);
    views.start();
    garden.plot.sow("north", "beans");
    awaitFresh(views);
    assertThat(beds.given).isEmpty();
    views.stop();
  }

  @Test
  void whatIsGivenTogetherComesToTheSame() {
    garden.sow(0, 100);
    Beds beds = Beds.givenTogether();
    Views views = garden.run(beds);
    awaitFresh(views);
    assertThat(beds.together).anyMatch(events -> events > 1);
    assertThat(beds.given).extracting(Beds.Taken::position).isSorted().doesNotHaveDuplicates();
    assertThat(PlotViews.answer(views, beds)).hasSize(34).containsEntry("bed-33", "seed-99");
  }

  @Test
  void whatCannotBeTakenHoldsUpNothingThatWasGivenTogetherWithItBefore() {
    garden.sow(0, 3);
    garden.plot.sow("north", "stones");
    garden.sow(3, 6);
    Beds beds = Beds.givenTogether();
    Views views = garden.run(beds);
    await().until(() -> !views.stops(Beds.NAME).isEmpty());
    assertThat(PlotViews.answer(views, beds))
        .containsExactly(Map.entry("bed-0", "seed-0 seed-1 seed-2"));
    beds.refuses = _ -> false;
    awaitFresh(views);
    assertThat(PlotViews.answer(views, beds))
        .containsEntry("bed-1", "seed-3 seed-4 seed-5")
        .containsEntry("north", "stones");
  }

  /** Several events of one document are often handled as one batch, and none is a repeat. */
  @Test
  void takesEveryEventOfABatch() {
    garden.sow(0, 100);
    Beds beds = new Beds();
    Views views = garden.run(beds);
    awaitFresh(views);
    assertThat(beds.given).extracting(Beds.Taken::position).isSorted().doesNotHaveDuplicates();
    assertThat(PlotViews.answer(views, beds))
        .hasSize(34)
        .containsEntry("bed-0", "seed-0 seed-1 seed-2")
        .containsEntry("bed-32", "seed-96 seed-97 seed-98");
  }

  @Test
  void goesOnWhereItWasAfterARestart() {
    garden.plot.sow("north", "beans");
    Views first = garden.run(new Beds());
    awaitFresh(first);
    garden.stop(first);
    garden.plot.sow("north", "peas");
    Beds restarted = new Beds();
    awaitFresh(garden.run(restarted));
    assertThat(restarted.seeds()).containsExactly("peas");
  }

  @Test
  void whatAnotherReleaseWroteHoldsAViewUpAndIsToldOf() {
    garden.plot.sow("north", "beans");
    long head = garden.plot.log().head();
    garden.plot.database().getCollection("log").insertOne(unknown(head));
    garden.close();
    garden = new PlotViews(data);
    Beds beds = new Beds();
    Views views = garden.run(beds);

    await().until(() -> health(views).getStatus().equals(ViewsHealth.DEGRADED));
    assertThat(health(views).getDetails().get(Beds.NAME))
        .asString()
        .startsWith("cannot read on from position ");
    assertThat(views.stops(Beds.NAME)).isEmpty();
    assertThat(views.state(Beds.NAME).heldUp()).isTrue();
    assertThat(views.position(Beds.NAME)).isLessThanOrEqualTo(head);
  }

  private static Document unknown(long position) {
    Document event =
        new Document("id", "of-another-release")
            .append("type", "plot.Flooded")
            .append("version", "1")
            .append("tags", List.of("bed:north"))
            .append("payload", new Document())
            .append("metadata", new Document());
    return new Document("_id", position)
        .append("n", 1)
        .append("commit", "by another release")
        .append("at", new Date(0))
        .append("keys", List.of("plot.Flooded", "bed:north", "bed:north plot.Flooded"))
        .append("events", List.of(event));
  }

  @Test
  void stopsAtWhatItCannotTakeAndSkipsNothing() {
    garden.plot.sow("north", "marrows");
    Beds beds = new Beds();
    Views views = garden.run(beds);
    awaitFresh(views);
    long position = garden.plot.log().head();
    garden.plot.sow("north", "stones");
    garden.plot.sow("north", "beans");
    await().until(() -> !views.stops(Beds.NAME).isEmpty());
    assertThat(views.stops(Beds.NAME))
        .singleElement()
        .satisfies(
            stop -> {
              assertThat(stop.position()).isEqualTo(position);
              assertThat(stop.event()).endsWith("Sown");
              assertThat(stop.failure()).isEqualTo("IllegalStateException");
            });
    assertThat(garden.fresh(views, Beds.NAME)).isFalse();
    assertThat(beds.seeds()).containsExactly("marrows");
    assertThat(views.lag(Beds.NAME)).isEqualTo(2);
    assertThat(health(views).getStatus()).isEqualTo(ViewsHealth.DEGRADED);
    assertThat(health(views).getDetails())
        .containsEntry(Beds.NAME, "stopped at position " + position + ": IllegalStateException");
    garden.stop(views);
    Beds mended = new Beds();
    mended.refuses = _ -> false;
    Views again = garden.run(mended);
    awaitFresh(again);
    assertThat(mended.seeds()).containsExactly("stones", "beans");
    await().until(() -> again.stops(Beds.NAME).isEmpty());
    assertThat(health(again).getStatus()).isEqualTo(Status.UP);
  }

  /** The beds whose events the other segment is given, and other views, know nothing of it. */
  @Test
  void stopsOneSegmentAndNothingElse() {
    Beds beds = new Beds(Beds.NAME, 1, 2);
    Beds others = new Beds("others", 1, 1);
    others.refuses = _ -> false;
    Views views = garden.run(beds, others);
    garden.plot.sow("a", "stones");
    garden.plot.sow("a", "beans");
    garden.plot.sow("c", "leeks");
    garden.plot.sow("b", "peas");
    garden.plot.sow("d", "kale");
    await().until(() -> beds.seeds().containsAll(List.of("peas", "kale")));
    await().until(() -> garden.fresh(views, "others"));
    await().until(() -> views.stops(Beds.NAME).size() == 1);
    assertThat(views.stops("others")).isEmpty();
    assertThat(beds.seeds()).doesNotContain("beans", "leeks");
    assertThat(views.position(Beds.NAME)).isEqualTo(views.stops(Beds.NAME).getFirst().position());
    beds.refuses = _ -> false;
    views.retry(Beds.NAME);
    awaitFresh(views);
    assertThat(beds.seeds()).contains("stones", "beans", "leeks");
  }
}
