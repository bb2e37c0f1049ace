package io.allotment.runtime.view;

import static io.allotment.runtime.view.PlotViews.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a view is, whoever works on its segments and while they come and go. */
class SegmentsTest {

  @TempDir Path data;
  private PlotViews garden;
  private Beds beds;
  private Views views;

  @BeforeEach
  void open() {
    garden = new PlotViews(data);
    beds = new Beds(Beds.NAME, 1, 2);
    views = garden.run(beds);
  }

  @AfterEach
  void close() {
    garden.close();
  }

  private PooledStreamingEventProcessor processor() {
    RunningGeneration served = views.view(Beds.NAME).served();
    assertThat(served).isNotNull();
    return served.processor();
  }

  private void awaitSegments(int count) {
    await().until(() -> processor().processingStatus().size() == count);
  }

  @Test
  void theSlowestSegmentCountsForTheMetric() {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    ViewLag.of(views).bindTo(metrics);
    var lag = metrics.get("allotment.view.lag").tag("view", Beds.NAME).gauge();
    garden.plot.sow("b", "peas");
    await().until(() -> garden.fresh(views, Beds.NAME));
    assertThat(lag.value()).isZero();
    garden.plot.sow("a", "stones");
    garden.plot.sow("b", "beans");
    garden.plot.sow("b", "kale");
    await().until(() -> beds.seeds().contains("kale") && views.stops(Beds.NAME).size() == 1);
    await().until(() -> lag.value() >= 3);
    assertThat(views.position(Beds.NAME))
        .isLessThanOrEqualTo(views.stops(Beds.NAME).getFirst().position());
  }

  /** Another process works on them all, and this one still knows. */
  @Test
  void whatOthersStoredCountsWhereNothingIsClaimedHere() {
    garden.stop(views);
    Views working = garden.join(new Beds(Beds.NAME, 1, 2));
    garden.plot.sow("a", "peas");
    await().until(() -> garden.fresh(working, Beds.NAME));
    Views looking = garden.join(new Beds(Beds.NAME, 1, 2));
    await().until(() -> looking.lag(Beds.NAME) == 0);
    garden.plot.sow("b", "stones");
    await().until(() -> looking.stops(Beds.NAME).size() == 1);
    assertThat(looking.lag(Beds.NAME)).isEqualTo(1);
  }

  /** Read as often as one can while segments are split, merged and let go. */
  @Test
  void canBeReadWhileSegmentsComeAndGo() throws Exception {
    garden.sow(0, 30);
    await().until(() -> garden.fresh(views, Beds.NAME));
    long head = garden.plot.log().head();
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    RunningGeneration served = views.view(Beds.NAME).served();
    assertThat(served).isNotNull();
    Thread reader = read(served, head, done, failure);
    for (int round = 0; round < 5; round++) {
      assertThat(processor().splitSegment(0).get(60, TimeUnit.SECONDS)).isTrue();
      awaitSegments(3);
      assertThat(processor().mergeSegment(0).get(60, TimeUnit.SECONDS)).isTrue();
      awaitSegments(2);
      processor().releaseSegment(0, 1, TimeUnit.MILLISECONDS).get(60, TimeUnit.SECONDS);
      assertThat(processor().claimSegment(0).get(60, TimeUnit.SECONDS)).isTrue();
      awaitSegments(2);
    }
    done.set(true);
    reader.join();
    assertThat(failure).hasNullValue();
    await().until(() -> garden.fresh(views, Beds.NAME));
  }

  /** The segment goes between one look at the processor and the next, sooner or later. */
  @Test
  void canBeReadWhileTheOnlySegmentIsLetGo() throws Exception {
    Views alone = garden.run(new Beds("alone", 1, 1));
    garden.plot.sow("a", "peas");
    await().until(() -> garden.fresh(alone, "alone"));
    long head = garden.plot.log().head();
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    RunningGeneration served = alone.view("alone").served();
    assertThat(served).isNotNull();
    var processor = served.processor();
    Thread reader = read(served, head, done, failure);
    for (int round = 0; round < 30; round++) {
      processor.releaseSegment(0, 1, TimeUnit.MINUTES).get(60, TimeUnit.SECONDS);
      await().until(() -> processor.processingStatus().isEmpty());
      assertThat(processor.claimSegment(0).get(60, TimeUnit.SECONDS)).isTrue();
      await().until(() -> processor.processingStatus().size() == 1);
    }
    done.set(true);
    reader.join();
    assertThat(failure).hasNullValue();
  }

  private static Thread read(
      RunningGeneration served, long head, AtomicBoolean done, AtomicReference<Throwable> failure) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                while (!done.get()) {
                  assertThat(served.position()).isLessThanOrEqualTo(head);
                }
              } catch (RuntimeException | AssertionError failed) {
                failure.set(failed);
              }
            });
  }
}
