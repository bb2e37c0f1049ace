package io.allotment.stories.importstories;

import io.allotment.stories.importstories.ImportJob.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of files that nobody started to read, and of what came of those that broke off. */
@Component
class Forgetting {

  private final ImportJobs jobs;
  private final Files files;
  private final Clock clock;
  private final Duration kept;

  Forgetting(
      ImportJobs jobs,
      Files files,
      Clock clock,
      @Value("${allotment.imports.kept:7d}") Duration kept) {
    this.jobs = jobs;
    this.files = files;
    this.clock = clock;
    this.kept = kept;
  }

  /** Looks for such files, and deletes them. */
  @Scheduled(fixedDelayString = "${allotment.imports.forgetting:PT1H}")
  void forget() {
    Instant leftAt = clock.instant().minus(kept);
    for (ImportId id : files.before(leftAt)) {
      Optional<State> state = jobs.one(id).map(ImportJob::state);
      if (state.equals(Optional.of(State.SENT))) {
        jobs.end(
            id,
            State.FAILED,
            "It was not started within %d days, so the file is gone. Send it again."
                .formatted(kept.toDays()));
      }
      if (!state.equals(Optional.of(State.RUNNING))) {
        files.delete(id);
      }
    }
  }
}
