package io.allotment.stories.connection;

import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.Tracker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection to make.
 *
 * @param tracker {@code github}, {@code gitlab} or {@code jira}
 * @param address null for that of the hosted tracker
 * @param account whose token it is; of Jira the e-mail address
 * @param token null where the projects are public
 * @param projects whose the items of each project are
 */
record New(
    String tracker,
    String name,
    @Nullable String address,
    @Nullable String account,
    @Nullable String token,
    Map<String, SquadId> projects) {
  New {
    Tracker.of(tracker);
  }

  Wanted wanted() {
    return new Wanted(name, address, account, token, projects, false);
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "a connection to " + tracker;
  }
}
