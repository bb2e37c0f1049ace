package io.allotment.standalone.move;

import com.mongodb.MongoNamespace;
import io.allotment.standalone.task.RefusedException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads both ends once more and finds every difference between them. */
record Comparison(End source, End target, PrintStream out) {

  static SortedSet<String> databases(List<MongoNamespace> collections) {
    return collections.stream()
        .map(MongoNamespace::getDatabaseName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Compares these collections, and that the target has no others.
   *
   * @throws RefusedException with what differs
   */
  void of(List<MongoNamespace> collections) {
    List<String> different = new ArrayList<>();
    out.printf(
        "%n  %-32s %12s  %-12s %7s  %s%n", "", "documents", "SHA-256", "indexes", "at the server");
    for (MongoNamespace each : collections) {
      Content here = Content.of(source, each);
      requireAll(each, here);
      String difference = here.differenceTo(Content.of(target, each));
      out.printf(
          Locale.ROOT,
          "  %-32s %,12d  %-12.12s %7d  %s%n",
          each,
          here.documents(),
          here.sum(),
          here.indexes().byName().size(),
          difference.isEmpty() ? "the same" : "differs in " + difference);
      if (!difference.isEmpty()) {
        different.add(each + " (" + difference + ")");
      }
    }
    target.collections(databases(collections)).stream()
        .filter(each -> !collections.contains(each) && !Mark.is(each))
        .forEach(each -> different.add(each + " (only at the server)"));
    if (!different.isEmpty()) {
      throw new RefusedException(
          "The server does not hold the same: %s. If Allotment ran or anybody wrote there since the move began, drop the databases %s at the server and begin again."
              .formatted(String.join(", ", different), String.join(", ", databases(collections))));
    }
  }

  private void requireAll(MongoNamespace collection, Content walked) {
    long count = source.documents(collection).estimatedDocumentCount();
    if (count != walked.documents()) {
      throw new RefusedException(
          "Of %d documents in %s only %d have an _id that can be moved: a number, text, document, object id, boolean or date."
              .formatted(count, collection, walked.documents()));
    }
  }
}
