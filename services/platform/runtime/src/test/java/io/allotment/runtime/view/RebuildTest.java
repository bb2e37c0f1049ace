package io.allotment.runtime.view;

import static io.allotment.runtime.view.PlotViews.answer;
import static io.allotment.runtime.view.PlotViews.await;
import static io.allotment.runtime.view.PlotViews.served;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view is built anew while the old one answers. */
class RebuildTest {

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

  private static Beds version(int version) {
    return new Beds(Beds.NAME, version, 1);
  }

  private void awaitFresh(Views views) {
    await().until(() -> garden.fresh(views, Beds.NAME));
  }

  private void awaitCleared() {
    await()
        .until(
            () ->
                garden.plot.database().listCollectionNames().into(new ArrayList<>()).stream()
                    .noneMatch(Beds.NAME::equals));
    await()
        .until(
            () ->
                garden
                        .plot
                        .database()
                        .getCollection("tokens")
                        .find(new Document("_id", Beds.NAME))
                        .first()
                    == null);
  }

  @Test
  void theOldAnswersWhileTheNewIsBuiltAndThenTheNewDoes() {
    Views old = garden.run(version(1));
    garden.sow(0, 4);
    awaitFresh(old);
    garden.stop(old);

    Beds beds = version(2);
    beds.gate.hold(2, 2);
    Views views = garden.run(beds);
    await().until(() -> beds.given.stream().filter(each -> each.generation() == 2).count() == 2);
    garden.sow(4, 6);
    awaitFresh(views);
    assertThat(served(views)).isEqualTo(1);
    assertThat(answer(views, beds))
        .isEqualTo(Map.of("bed-0", "seed-0 seed-1 seed-2", "bed-1", "seed-3 seed-4 seed-5"));
    assertThat(views.state(Beds.NAME).building())
        .satisfies(building -> assertThat(building.version()).isEqualTo(2));

    beds.gate.open();
    await().until(() -> served(views) == 2);
    garden.sow(6, 7);
    awaitFresh(views);
    assertThat(answer(views, beds))
        .isEqualTo(
            Map.of(
                "bed-0", "3: seed-0 seed-1 seed-2",
                "bed-1", "3: seed-3 seed-4 seed-5",
                "bed-2", "1: seed-6"));
    assertThat(views.state(Beds.NAME).building()).isNull();
    awaitCleared();
  }

  @Test
  void whatAnAdminHasBuiltAnewEqualsWhatWasThere() {
    Beds beds = version(1);
    Views views = garden.run(beds);
    garden.sow(0, 10);
    awaitFresh(views);
    Map<String, String> live = answer(views, beds);
    views.rebuild(Beds.NAME);
    views.rebuild(Beds.NAME);
    await().until(() -> served(views) == 2);
    assertThat(answer(views, beds)).isEqualTo(live).hasSize(4);
    awaitCleared();
    views.rebuild(Beds.NAME);
    await().until(() -> served(views) == 3);
    assertThat(answer(views, beds)).isEqualTo(live);
  }

  /** More than a batch is behind it when it is stopped, and it is not begun again. */
  @Test
  void aBuildingGoesOnWhereItWasAfterARestart() {
    garden.sow(0, 100);
    Beds first = version(1);
    Views stopped = garden.run(first);
    awaitFresh(stopped);
    first.gate.hold(2, 80);
    stopped.rebuild(Beds.NAME);
    await().until(() -> first.given.stream().filter(each -> each.generation() == 2).count() == 80);
    garden.stop(stopped);

    Beds beds = version(1);
    Views views = garden.run(beds);
    await().until(() -> served(views) == 2);
    List<Long> positions =
        beds.given.stream()
            .filter(each -> each.generation() == 2)
            .map(Beds.Taken::position)
            .toList();
    assertThat(positions).isSorted().hasSizeLessThan(100).endsWith(garden.plot.log().head());
    assertThat(answer(views, beds)).hasSize(34);
  }

  /** The document says so already when the process dies; nothing is cleared away yet. */
  @Test
  void whatASwitchLeavesBehindIsClearedAwayAfterARestart() {
    garden.sow(0, 3);
    Views first = garden.run(version(1));
    awaitFresh(first);
    garden.stop(first);
    Document done =
        new Document("served", new Document("number", 2).append("version", 1))
            .append("retired", List.of(new Document("number", 1).append("version", 1)))
            .append("last", 2);
    garden
        .plot
        .database()
        .getCollection("views")
        .updateOne(new Document("_id", Beds.NAME), new Document("$set", done));
    Beds beds = version(1);
    Views views = garden.run(beds);
    awaitFresh(views);
    awaitCleared();
    assertThat(answer(views, beds)).isEqualTo(Map.of("bed-0", "seed-0 seed-1 seed-2"));
  }

  @Test
  void severalProcessesSwitchOnceAndAllFollow() {
    Beds here = version(1);
    Beds there = version(1);
    Views one = garden.join(here);
    Views two = garden.join(there);
    garden.sow(0, 9);
    awaitFresh(one);
    Map<String, String> live = answer(one, here);
    one.rebuild(Beds.NAME);
    two.rebuild(Beds.NAME);
    await().until(() -> served(one) == 2 && served(two) == 2);
    assertThat(answer(one, here)).isEqualTo(live);
    assertThat(answer(two, there)).isEqualTo(live);
    awaitCleared();
    garden.sow(9, 12);
    awaitFresh(two);
    assertThat(answer(two, there)).hasSize(4).isEqualTo(answer(one, here));
    assertThat(served(two)).isEqualTo(2);
  }

  /** While the new version is rolled out, the old code neither builds nor writes it. */
  @Test
  void codeOfBeforeLeavesANewerVersionAlone() {
    garden.sow(0, 3);
    Views newer = garden.run(version(2));
    awaitFresh(newer);
    garden.stop(newer);
    Beds before = version(1);
    Views older = garden.run(before);
    garden.sow(3, 6);
    assertThat(older.state(Beds.NAME).version()).isEqualTo(2);
    garden.stop(older);
    assertThat(before.given).isEmpty();
    Beds after = version(2);
    Views again = garden.run(after);
    awaitFresh(again);
    assertThat(answer(again, after))
        .isEqualTo(Map.of("bed-0", "3: seed-0 seed-1 seed-2", "bed-1", "3: seed-3 seed-4 seed-5"));
  }

  /** Whoever reads while generations change finds one of them whole, never none. */
  @Test
  void aReaderNeverFindsTheViewEmpty() throws InterruptedException {
    Beds beds = version(1);
    Views views = garden.run(beds);
    garden.sow(0, 9);
    awaitFresh(views);
    AtomicBoolean done = new AtomicBoolean();
    List<Integer> sizes = new ArrayList<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    sizes.add(answer(views, beds).size());
                  }
                });
    for (int generation = 2; generation <= 4; generation++) {
      int next = generation;
      views.rebuild(Beds.NAME);
      await().until(() -> served(views) == next);
    }
    awaitCleared();
    done.set(true);
    reader.join();
    assertThat(sizes).isNotEmpty().containsOnly(3);
  }
}
