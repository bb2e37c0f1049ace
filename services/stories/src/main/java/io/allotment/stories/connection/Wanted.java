package io.allotment.stories.connection;

import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.intake.Plain;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.Tracker;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a connection.
 *
 * @param name what people call it
 * @param address of the tracker; null for the hosted one, or for the one it has
 * @param account whose token it is, of Jira the e-mail address; null for none, or the one it has
 * @param token null for none, or the one it has
 * @param projects whose the items of each project are
 * @param paused whether it is neither read nor listened to; null for as it is
 */
record Wanted(
    String name,
    @Nullable String address,
    @Nullable String account,
    @Nullable String token,
    Map<String, SquadId> projects,
    @Nullable Boolean paused) {

  private static final int NAME = 200;
  private static final int SECRET = 1_000;
  private static final int PROJECTS = 100;
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");
  private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");
  private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)+");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)");

  /** The connection as it is wanted; what is not said stays as it was. */
  Connection of(
      Connection before, URI address, SortedMap<String, SquadId> projects, Mandate mandate) {
    String whose = printable("account", account, before.account());
    String shown = printable("token", token, before.token());
    if (before.tracker() == Tracker.JIRA && whose.isEmpty() != shown.isEmpty()) {
      throw bad("Jira takes a token with the e-mail address it belongs to. Give both.");
    }
    return new Connection(
        before.id(),
        before.tracker(),
        line(),
        address,
        whose,
        shown,
        before.secret(),
        projects,
        paused == null ? before.paused() : paused,
        before.by(),
        mandate,
        before.since());
  }

  private String line() {
    String line = Plain.line(name);
    if (line.isEmpty() || line.length() > NAME) {
      throw bad("A name has 1 to %d characters. Choose another.".formatted(NAME));
    }
    return line;
  }

  private static String printable(String what, @Nullable String said, String before) {
    String text = said == null ? before : said.strip();
    if (text.length() > SECRET || !PRINTABLE.matcher(text).matches()) {
      throw bad(
          "This is no %s: it has a space or another character that none has. Copy it again."
              .formatted(what));
    }
    return text;
  }

  /** The projects, as this tracker names them. */
  SortedMap<String, SquadId> projects(Tracker tracker) {
    SortedMap<String, SquadId> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    projects.forEach((project, squad) -> named.put(named(tracker, project.strip()), squad(squad)));
    if (named.isEmpty() || named.size() != projects.size() || named.size() > PROJECTS) {
      throw bad(
          "A connection has 1 to %d projects, each once. Change them, then repeat it."
              .formatted(PROJECTS));
    }
    return Collections.unmodifiableSortedMap(named);
  }

  private static SquadId squad(@Nullable SquadId squad) {
    if (squad == null) {
      throw bad("A project has no squad. Give it one, or leave it out.");
    }
    return squad;
  }

  private static String named(Tracker tracker, String project) {
    Pattern spelling =
        switch (tracker) {
          case GITHUB -> REPOSITORY;
          case GITLAB -> PATH;
          case JIRA, CSV -> KEY;
        };
    if (!spelling.matcher(project).matches() || DOTS.matcher(project).matches()) {
      String like = tracker == Tracker.JIRA ? "SHOP" : "acme/shop";
      throw bad(
          "\"%s\" names no project there. Write it like %s."
              .formatted(project.length() > 100 ? project.substring(0, 100) : project, like));
    }
    return project;
  }

  private static RefusedException bad(String sentence) {
    return new RefusedException(StoriesRule.BAD_CONNECTION, sentence);
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "what is said of " + name;
  }
}
