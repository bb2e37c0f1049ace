package io.allotment.embedded.server;

import java.util.Optional;

/**
 * The names of the store's maps. A database's name holds no dot and a collection's no dollar sign,
 * so no two can be taken for each other.
 */
final class Maps {

  private static final String DOCUMENTS = "documents.";
  private static final String INDEX = "index.";

  private Maps() {}

  static String documents(String database, String collection) {
    return DOCUMENTS + database + "." + collection;
  }

  static String index(String database, String collection, String index) {
    return INDEX + database + "." + collection + "$" + index;
  }

  static boolean belongs(String map, String database) {
    return map.startsWith(DOCUMENTS + database + ".") || map.startsWith(INDEX + database + ".");
  }

  /** The database whose documents the map holds, where it holds documents. */
  static Optional<String> database(String map) {
    return map.startsWith(DOCUMENTS)
        ? Optional.of(map.substring(DOCUMENTS.length(), map.indexOf('.', DOCUMENTS.length())))
        : Optional.empty();
  }
}
