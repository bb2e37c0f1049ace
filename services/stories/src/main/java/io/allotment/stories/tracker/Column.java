package io.allotment.stories.tracker;

import io.allotment.stories.model.Words;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column of a table can hold. */
public enum Column {
  KEY("key, id, number, issue key, issue id, iid"),
  TITLE("title, summary, name, subject"),
  DESCRIPTION("description, body, details, text"),
  LABELS("labels, label, tags"),
  PROJECT("project, repo, repository, project key, squad, team"),
  TYPE("type, issue type"),
  PRIORITY("priority, severity"),
  STATE("state, status"),
  SIZE("size, points, story points, weight, estimate"),
  SPRINT("sprint, iteration"),
  MILESTONE("milestone, fix version, version"),
  CREATED("created, created_at, createdat, created at, opened"),
  STARTED("started, started_at, started at"),
  CLOSED("closed, closed_at, closedat, closed at, resolved, done"),
  UPDATED("updated, updated_at, updatedat, updated at"),
  DUE("due, due date, duedate, due_on"),
  LINK("link, url, html_url, web_url"),
  AUTHOR("author, reporter, creator");

  private final String headings;

  /** The headings it has in exports of common trackers. */
  Column(String headings) {
    this.headings = headings;
  }

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Column of(String word) {
    return Words.of(values(), Column::word, "column", word);
  }

  /** Which of these headings it likely stands under. */
  Optional<String> guess(Collection<String> among) {
    List<String> usual = List.of(headings.split(", "));
    return among.stream()
        .filter(heading -> usual.contains(heading.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** What likely stands under which heading. */
  public static Map<Column, String> guesses(Collection<String> headings) {
    Map<Column, String> guesses = new EnumMap<>(Column.class);
    for (Column column : values()) {
      column
          .guess(headings)
          .filter(heading -> !guesses.containsValue(heading))
          .ifPresent(heading -> guesses.put(column, heading));
    }
    return guesses;
  }
}
