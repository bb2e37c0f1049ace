package io.allotment.stories.importstories;

import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.takeitems.Count;
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
    Count count,
    @Nullable String problem) {

  /** How far. */
  enum State {
    SENT,
    RUNNING,
    DONE,
    FAILED
  }

  ImportJob {
    headings = List.copyOf(headings);
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

  /** One that was sent just now and is not looked through yet. */
  static ImportJob sent(ImportId id, Tracker tracker, String name, Instant at) {
    return sent(id, tracker, name, at, List.of(), Map.of());
  }

  /** The same, looked through. */
  ImportJob with(List<String> headings, Map<String, Integer> projects) {
    return sent(id, tracker, name, sent, headings, projects);
  }

  private static ImportJob sent(
      ImportId id,
      Tracker tracker,
      String name,
      Instant at,
      List<String> headings,
      Map<String, Integer> projects) {
    return new ImportJob(
        id,
        tracker,
        name,
        at,
        State.SENT,
        headings,
        projects,
        null,
        null,
        null,
        Count.NOTHING,
        null);
  }
}
