package io.allotment.runtime.view;

import io.allotment.eventlog.MongoTokenStore;
import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.PlotLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.boot.health.contributor.Health;

/** The plot's log and the processes that run views of it. */
final class PlotViews implements AutoCloseable {

  final PlotLog plot;
  private final List<Process> processes = new ArrayList<>();

  private record Process(Views views, List<Beds> beds) {}

  PlotViews(Path data) {
    plot = PlotLog.open(data);
  }

  /** A process that is the only one. */
  Views run(Beds... beds) {
    return run(MongoTokenStore.onlyProcess(plot.database()), beds);
  }

  /** One of several processes. */
  Views join(Beds... beds) {
    return run(new MongoTokenStore(plot.database()), beds);
  }

  private Views run(MongoTokenStore tokens, Beds... beds) {
    Views views = new Views(plot.database(), tokens, plot.units(), InstantSource.system());
    for (Beds each : beds) {
      views.add(
          each, plot.store(), plot.names().named(PlotEvent.class, each.types()), plot.log()::head);
    }
    processes.add(new Process(views, List.of(beds)));
    views.start();
    return views;
  }

  void stop(Views views) {
    processes.stream()
        .filter(each -> each.views() == views)
        .flatMap(each -> each.beds().stream())
        .forEach(beds -> beds.gate.shut());
    views.stop();
  }

  /** So many seeds, three to a bed. */
  void sow(int from, int to) {
    for (int i = from; i < to; i++) {
      plot.sow("bed-" + i / 3, "seed-" + i);
    }
  }

  boolean fresh(Views views, String view) {
    return new Freshness(views, plot.log()).of(view);
  }

  static Health health(Views views) {
    return new ViewsHealth(views).health();
  }

  static Map<String, String> answer(Views views, Beds beds) {
    return views.read(beds.name(), beds::answer);
  }

  static int served(Views views) {
    return views.state(Beds.NAME).generation();
  }

  /** Bounded for machines that are much slower than they should be. */
  static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }

  @Override
  public void close() {
    processes.forEach(process -> stop(process.views()));
    plot.close();
  }
}
