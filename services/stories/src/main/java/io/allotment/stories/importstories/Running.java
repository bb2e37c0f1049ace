package io.allotment.stories.importstories;

import io.allotment.runtime.command.Act;
import io.allotment.stories.importstories.ImportJob.State;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.takeitems.Count;
import io.allotment.stories.takeitems.Taking;
import io.allotment.stories.tracker.Read;
import io.allotment.stories.tracker.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries imports on, a few items at a time, each in an act of its own: after an interruption it
 * goes on where it was, and what was taken is not taken twice.
 */
@Component
class Running {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);
  private static final int AT_ONCE = 200;
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final ImportJobs jobs;
  private final Files files;
  private final Taking taking;
  private final Clock clock;
  private final boolean alone;

  Running(
      ImportJobs jobs,
      Files files,
      Taking taking,
      Clock clock,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    this.jobs = jobs;
    this.files = files;
    this.taking = taking;
    this.clock = clock;
    this.alone = alone;
  }

  /** Who alone works at imports need not wait for what it claimed before it was stopped. */
  @EventListener(ApplicationReadyEvent.class)
  void giveBack() {
    if (alone) {
      jobs.recent().stream()
          .filter(job -> job.state() == State.RUNNING)
          .forEach(job -> jobs.release(job.id()));
    }
  }

  /** Carries on what was started, to its end. */
  @Scheduled(fixedDelayString = "${allotment.imports.pause:PT1S}")
  void carryOn() {
    for (Optional<ImportJob> job = claim(); job.isPresent(); job = claim()) {
      run(job.get());
    }
  }

  private Optional<ImportJob> claim() {
    return jobs.claim(clock.instant(), until());
  }

  private Instant until() {
    return clock.instant().plus(CLAIM);
  }

  private void run(ImportJob job) {
    Progress progress = new Progress(job);
    try (InputStream file = files.open(job.id())) {
      job.items().read(file, progress::add);
      progress.take();
      progress.end(State.DONE, null);
    } catch (UnreadableFileException broken) {
      progress.take();
      progress.end(State.FAILED, broken.sentence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info("The import {} was read to its end", job.id());
  }

  /** How far one import has come. */
  private final class Progress {

    private final Mapping mapping;
    private final Instant begun;
    private final MemberId by;
    private final List<Read> next = new ArrayList<>();
    private final ImportId id;
    private Count count;
    private int skip;

    private Progress(ImportJob job) {
      id = job.id();
      count = job.count();
      mapping = Objects.requireNonNull(job.mapping());
      begun = Objects.requireNonNull(job.begun());
      by = Objects.requireNonNull(job.by());
      skip = count.read();
    }

    private boolean add(Read read) {
      if (skip > 0) {
        skip--;
        return true;
      }
      next.add(read);
      if (next.size() == AT_ONCE) {
        take();
      }
      return true;
    }

    private void take() {
      if (next.isEmpty()) {
        return;
      }
      String key = "import/%s/%d".formatted(id, count.read());
      Act act = new Act(by.value(), null, key, key, begun);
      count = count.and(taking.take(act, mapping.squads(), mapping.mandate(), next));
      next.clear();
      jobs.progress(id, count, until());
    }

    private void end(State state, @Nullable String problem) {
      jobs.end(id, state, problem);
      files.delete(id);
    }
  }
}
