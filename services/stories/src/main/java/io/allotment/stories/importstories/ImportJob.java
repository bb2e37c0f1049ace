package io.allotment.stories.importstories;

import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.tracker.CsvItems;
import io.allotment.stories.tracker.GithubShape;
import io.allotment.stories.tracker.GitlabShape;
import io.allotment.stories.tracker.Items;
import io.allotment.stories.tracker.JiraShape;
import io.allotment.stories.tracker.JsonItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One import and how far it has come.
 *
 * @param name of the file, as whoever sent it calls it
 * @param headings of a table; none for JSON
 * @param projects how many items each project of a file of JSON has
 * @param mapping null until it is started
 * @param by who started it; null before
 * @param begun when it was started; null before
 * @param read how many items were read and weighed
 * @param refused the first of those that were not taken; {@code unfit} is how many there are
 * @param problem why it ended early; null where it did not
 */
record ImportJob(
    ImportId id,
    Tracker tracker,
    String name,
    Instant sent,
    State state,
    List<String> headings,
    Map<String, Integer> projects,
    @Nullable Mapping mapping,
    @Nullable MemberId by,
    @Nullable Instant begun,
    int read,
    int told,
    int same,
    int unfit,
    List<Refused> refused,
    @Nullable String problem) {

  /** How far. */
  enum State {
    SENT,
    RUNNING,
    DONE,
    FAILED
  }

  static final int SHOWN = 500;

  ImportJob {
    headings = List.copyOf(headings);
    refused = List.copyOf(refused);
  }

  /** The same, looked through. */
  ImportJob with(List<String> headings, Map<String, Integer> projects) {
    return new ImportJob(
        id, tracker, name, sent, state, headings, projects, mapping, by, begun, read, told, same,
        unfit, refused, problem);
  }

  /** The same, further on. */
  ImportJob at(int read, int told, int same, int unfit, List<Refused> refused) {
    return new ImportJob(
        id, tracker, name, sent, state, headings, projects, mapping, by, begun, read, told, same,
        unfit, refused, problem);
  }

  /** The same, at its end. */
  ImportJob ended(State state, @Nullable String problem) {
    return new ImportJob(
        id, tracker, name, sent, state, headings, projects, mapping, by, begun, read, told, same,
        unfit, refused, problem);
  }

  /** How its file is read. */
  Items items() {
    return switch (tracker) {
      case GITHUB -> new JsonItems(new GithubShape());
      case GITLAB -> new JsonItems(new GitlabShape());
      case JIRA -> new JsonItems(new JiraShape());
      case CSV ->
          mapping == null
              ? new CsvItems(name, Map.of(), Size.Unit.POINTS)
              : new CsvItems(name, mapping.headings(), mapping.unit());
    };
  }
}
