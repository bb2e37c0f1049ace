package io.allotment.benchmark;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Whether the log holds what it acknowledged: each event once, at its position, without gaps. */
final class Check {

  private static final int PAGE = 10_000;

  private Check() {}

  /**
   * Reads the whole log.
   *
   * @param acknowledged by position, the identifier of the event that was acknowledged there
   * @throws IllegalStateException with what is wrong; no figure of this run may be believed
   */
  static void log(Garden garden, Map<Long, String> acknowledged) {
    Map<Long, String> missing = new HashMap<>(acknowledged);
    long next = 1;
    for (List<Document> page = page(garden, next); !page.isEmpty(); page = page(garden, next)) {
      for (Document commit : page) {
        if (commit.getLong("_id") != next) {
          throw new IllegalStateException(
              "a gap: position %d follows %d".formatted(commit.getLong("_id"), next - 1));
        }
        for (Document event : commit.getList("events", Document.class)) {
          String wanted = missing.remove(next);
          if (wanted != null && !wanted.equals(event.getString("id"))) {
            throw new IllegalStateException("another event was acknowledged at " + next);
          }
          next++;
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(missing.size() + " acknowledged events are not in the log");
    }
    if (next != garden.log().head()) {
      throw new IllegalStateException(
          "the log ends at %d and believes in %d".formatted(next, garden.log().head()));
    }
  }

  private static List<Document> page(Garden garden, long from) {
    return garden
        .documents()
        .find(Filters.gte("_id", from))
        .sort(Sorts.ascending("_id"))
        .limit(PAGE)
        .into(new ArrayList<>());
  }

  /** Whether a count is what it should be. */
  static void count(String what, long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException("%s: %d instead of %d".formatted(what, actual, expected));
    }
  }
}
