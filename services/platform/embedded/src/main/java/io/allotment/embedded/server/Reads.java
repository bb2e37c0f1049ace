package io.allotment.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;

/** Tells commands that only read from those that may write. What is not known to read, writes. */
final class Reads {

  private static final Set<String> COMMANDS =
      Set.of(
          "find",
          "getMore",
          "killCursors",
          "count",
          "distinct",
          "listCollections",
          "listIndexes",
          "collStats",
          "dbStats",
          "ping",
          "hello",
          "isMaster",
          "ismaster",
          "buildInfo",
          "buildinfo",
          "endSessions",
          "serverStatus");

  private static final Set<String> SETTLED = Set.of("majority", "linearizable", "snapshot");

  private Reads() {}

  static boolean only(String command, Document query) {
    return COMMANDS.contains(command) || (command.equals("aggregate") && !writes(query));
  }

  private static boolean writes(Document query) {
    return !(query.get("pipeline") instanceof Collection<?> stages)
        || stages.stream()
            .anyMatch(
                stage ->
                    stage instanceof Document named
                        && (named.containsKey("$out") || named.containsKey("$merge")));
  }

  /** Whether the reader asked for what a crash cannot take back. */
  static boolean durable(Document query) {
    return query.get("readConcern") instanceof Document concern
        && concern.get("level") instanceof String level
        && SETTLED.contains(level);
  }
}
