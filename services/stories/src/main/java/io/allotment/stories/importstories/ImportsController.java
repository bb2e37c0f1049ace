package io.allotment.stories.importstories;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.importstories.ImportJob.State;
import io.allotment.stories.intake.Plain;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.Size.Unit;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.takeitems.Led;
import io.allotment.stories.tracker.Column;
import io.allotment.stories.view.squad.Squads;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports stories from a file: it is sent, its columns and projects are given a meaning, and it is
 * started. Who leads the squads that get stories does.
 */
@RestController
class ImportsController {

  private final ImportJobs jobs;
  private final Files files;
  private final Looking looking;
  private final Squads squads;
  private final Clock clock;

  ImportsController(ImportJobs jobs, Files files, Looking looking, Squads squads, Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.looking = looking;
    this.squads = squads;
    this.clock = clock;
  }

  /**
   * What is started.
   *
   * @param columns the heading of each column of a table, such as {@code title}; null for JSON
   * @param unit of sizes in a table: {@code points}, {@code hours} or {@code days}; points for null
   * @param squads whose the items of each project are; of items without one, under the empty name
   */
  record Start(
      @Nullable Map<String, String> columns, @Nullable String unit, Map<String, SquadId> squads) {

    /** Refuses words that are no column and no unit, with a sentence fit for a person. */
    Start {
      if (columns != null) {
        columns.keySet().forEach(Column::of);
      }
      if (unit != null) {
        var _ = Unit.of(unit);
      }
    }

    private Mapping mapping(Mandate mandate) {
      Map<Column, String> headings = new EnumMap<>(Column.class);
      if (columns != null) {
        columns.forEach((column, heading) -> headings.put(Column.of(column), heading));
      }
      return new Mapping(headings, unit == null ? Unit.POINTS : Unit.of(unit), squads, mandate);
    }
  }

  /** Takes a file in. {@code tracker} says which shape it has. */
  @PostMapping("/api/stories/imports")
  @ResponseStatus(HttpStatus.CREATED)
  ImportView send(
      InputStream file,
      @RequestParam Tracker tracker,
      @RequestParam(defaultValue = "stories") String name,
      Caller caller)
      throws IOException {
    Caller.require(
        caller.roles().stream().anyMatch(role -> role.equals("admin") || role.startsWith("lead:")),
        "Only leads import stories. Ask one of your squad.");
    ImportId id = new ImportId(UUID.randomUUID().toString());
    files.keep(id, file, clock.instant());
    ImportJob job = ImportJob.sent(id, tracker, Plain.line(name), clock.instant());
    try {
      job = looked(job);
    } catch (RefusedException refused) {
      files.delete(id);
      throw refused;
    }
    jobs.add(job);
    return ImportView.of(job, sample(job));
  }

  private ImportJob looked(ImportJob job) {
    return job.tracker() == Tracker.CSV
        ? job.with(looking.headings(job.id()), Map.of())
        : job.with(List.of(), looking.projects(job.id(), job.items()));
  }

  private @Nullable List<Map<String, String>> sample(ImportJob job) {
    boolean shown = job.tracker() == Tracker.CSV && job.state() == State.SENT;
    return shown ? looking.sample(job.id()) : null;
  }

  @GetMapping("/api/stories/imports")
  List<ImportView> recent() {
    return jobs.recent().stream().map(job -> ImportView.of(job, null)).toList();
  }

  @GetMapping("/api/stories/imports/{id}")
  ImportView one(@PathVariable ImportId id) {
    ImportJob job = known(id);
    return ImportView.of(job, sample(job));
  }

  /** How many lines of a table have each value under a heading, to give projects to squads. */
  @GetMapping("/api/stories/imports/{id}/values")
  Map<String, Integer> values(@PathVariable ImportId id, @RequestParam String heading) {
    known(id);
    return looking.values(id, heading);
  }

  /** Starts an import. Started again it goes on as it was. */
  @PutMapping("/api/stories/imports/{id}/start")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportView start(@PathVariable ImportId id, @RequestBody Start start, Caller caller) {
    ImportJob job = known(id);
    Mapping mapping = start.mapping(Led.by(caller));
    mapping.squads().values().forEach(squad -> caller.mustLead(squad.value()));
    squads.mustAllBeKnown(mapping.squads().values());
    if (job.tracker() == Tracker.CSV && !mapping.headings().containsKey(Column.TITLE)) {
      throw new RefusedException(
          StoriesRule.NO_TITLE_COLUMN, "No column holds the title. Choose one, then start it.");
    }
    jobs.start(id, mapping, new MemberId(caller.member()), clock.instant());
    return ImportView.of(known(id), null);
  }

  private ImportJob known(ImportId id) {
    return jobs.one(id)
        .orElseThrow(
            () ->
                new RefusedException(
                    StoriesRule.UNKNOWN_IMPORT,
                    "There is no import %s. Send the file again.".formatted(id)));
  }
}
