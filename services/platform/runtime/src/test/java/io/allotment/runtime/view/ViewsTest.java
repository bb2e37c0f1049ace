package io.allotment.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.allotment.eventlog.MongoTokenStore;
import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.Plot.PlotEvent.Sown;
import io.allotment.runtime.command.PlotLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.core.QualifiedName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class ViewsTest {

  /** What was sown, as it was told; stones stop it. */
  private static final class Seeds implements View<PlotEvent> {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean takesStones;

    @Override
    public String name() {
      return "seeds";
    }

    @Override
    public Set<Class<? extends PlotEvent>> types() {
      return Set.of(PlotEvent.class);
    }

    @Override
    public String key(PlotEvent event) {
      return ((Sown) event).bed();
    }

    @Override
    public void apply(PlotEvent event, long position) {
      String seed = ((Sown) event).seed();
      if (seed.equals("stones") && !takesStones) {
        throw new IllegalStateException("stones cannot be taken");
      }
      told.add(position + " " + seed);
    }
  }

  @TempDir Path data;
  private PlotLog plot;
  private Views views;

  @BeforeEach
  void open() {
    plot = PlotLog.open(data);
  }

  @AfterEach
  void close() {
    views.stop();
    plot.close();
  }

  private Seeds run(Seeds seeds) {
    views = new Views(MongoTokenStore.onlyProcess(plot.database()), plot.units());
    views.add(seeds, plot.store(), plot.names().named(PlotEvent.class, seeds.types()));
    views.start();
    return seeds;
  }

  private boolean fresh() {
    return new Freshness(views, plot.log()).of("seeds");
  }

  private Status health() {
    return new ViewsHealth(views).health().getStatus();
  }

  @Test
  void whoHasJustChangedSomethingReadsIt() {
    Seeds seeds = run(new Seeds());
    plot.sow("north", "beans");
    await().until(this::fresh);
    plot.sow("north", "peas");
    await().until(this::fresh);
    assertThat(seeds.told).hasSize(2).last().asString().endsWith("peas");
  }

  @Test
  void whatAViewDoesNotWantIsReadPastAndKeepsNobodyWaiting() {
    Seeds seeds = new Seeds();
    views = new Views(MongoTokenStore.onlyProcess(plot.database()), plot.units());
    views.add(seeds, plot.store(), Map.of(new QualifiedName("plot", "Weeded"), Sown.class));
    views.start();
    plot.sow("north", "beans");
    await().until(this::fresh);
    assertThat(seeds.told).isEmpty();
  }

  @Test
  void goesOnWhereItWasAfterARestart() {
    plot.sow("north", "beans");
    run(new Seeds());
    await().until(this::fresh);
    views.stop();
    plot.sow("north", "peas");
    Seeds restarted = run(new Seeds());
    await().until(this::fresh);
    assertThat(restarted.told).singleElement().asString().endsWith("peas");
  }

  @Test
  void stopsAtWhatItCannotTakeAndSkipsNothing() {
    Seeds seeds = run(new Seeds());
    plot.sow("north", "stones");
    plot.sow("north", "beans");
    await().until(() -> !views.stuck("seeds").isEmpty());
    assertThat(views.stuck("seeds")).hasSize(1);
    assertThat(fresh()).isFalse();
    assertThat(seeds.told).isEmpty();
    assertThat(health()).isEqualTo(ViewsHealth.DEGRADED);
    views.stop();
    seeds.takesStones = true;
    run(seeds);
    await().until(this::fresh);
    assertThat(seeds.told).hasSize(2).first().asString().endsWith("stones");
    assertThat(health()).isEqualTo(Status.UP);
  }
}
