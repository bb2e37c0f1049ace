package io.allotment.stories.tracker;

import io.allotment.stories.model.Source;
import io.allotment.stories.model.Tracker;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The web address of an item, which says where it is kept.
 *
 * @param host of the tracker
 * @param project the path of its project
 */
record Address(String host, String project, long number) {

  /** The address of an issue of GitHub or GitLab; null where it is none. */
  static @Nullable Address of(String link) {
    Matcher parts = ISSUE.matcher(link);
    return parts.matches()
        ? new Address(
            parts.group("host").toLowerCase(Locale.ROOT),
            parts.group("project"),
            Long.parseLong(parts.group("number")))
        : null;
  }

  private static final Pattern ISSUE =
      Pattern.compile(
          "https?://(?<host>[^/]+)/(?<project>[^?#]+?)/(?:-/)?(?:issues|work_items)/(?<number>\\d{1,18})"
              + "(?:[?#].*)?");

  /**
   * The source of what is kept there. Projects are told apart whatever the case they are written
   * in.
   */
  Source source(Tracker tracker) {
    String repository = project.substring(project.lastIndexOf('/') + 1);
    return new Source(
        tracker,
        "%s/%s#%d".formatted(host, project.toLowerCase(Locale.ROOT), number),
        "%s#%d".formatted(repository, number),
        tracker == Tracker.GITLAB
            ? "https://%s/%s/-/issues/%d".formatted(host, project, number)
            : "https://%s/%s/issues/%d".formatted(host, project, number));
  }
}
