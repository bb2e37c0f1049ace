package io.allotment.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import io.allotment.embedded.index.Terms.Term;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * How an index gives documents in the order they are asked in: its last fields are those to sort
 * by, all forwards or all backwards, and its others are each held to one value. Documents alike in
 * them come in the order of {@code _id}, as they do when sorted in memory.
 *
 * <p>An index that has held arrays is not walked: a document would come once for each element,
 * while it is to be sorted by its smallest or greatest.
 *
 * @param from the first place of the index that can hold an answer
 * @param to a place behind the last
 * @param fixed how many fields are held to a value
 */
record SortedWalk(FieldIndex index, Key from, Key to, int fixed, boolean descending, Ties ties) {

  /** How documents alike in the fields are to come. */
  private enum Ties {
    ASCENDING,
    AS_THE_REST
  }

  /** The walk along this index, or null where it does not lead along that order. */
  static @Nullable SortedWalk of(FieldIndex index, Terms terms, Document order) {
    List<String> names = new ArrayList<>(order.keySet());
    Ties ties =
        names.size() > 1 && names.getLast().equals("_id") ? Ties.AS_THE_REST : Ties.ASCENDING;
    if (ties == Ties.AS_THE_REST) {
      names.removeLast();
    }
    int fixed = index.fields().size() - names.size();
    if (fixed < 0
        || !index.fields().subList(fixed, index.fields().size()).equals(names)
        || !oneWay(order)
        || (fixed == 0 && index.leavesOut())
        || index.fields().stream().anyMatch(Plan::positional)
        || index.multikey()) {
      return null;
    }
    Key point = Key.EMPTY;
    for (String field : index.fields().subList(0, fixed)) {
      NavigableSet<Key> demanded = terms.of(field).points();
      if (demanded == null || demanded.size() != 1) {
        return null;
      }
      point = point.then(demanded.getFirst());
    }
    Term next = terms.of(names.getFirst());
    return new SortedWalk(
        index,
        point.then(next.lowest()),
        point.then(next.highest()),
        fixed,
        backwards(order),
        ties);
  }

  private static boolean oneWay(Document order) {
    return order.values().stream().allMatch(Number.class::isInstance)
        && order.values().stream().map(SortedWalk::isBackwards).distinct().count() == 1;
  }

  private static boolean backwards(Document order) {
    return isBackwards(order.values().iterator().next());
  }

  private static boolean isBackwards(Object direction) {
    return direction instanceof Number number && number.intValue() <= 0;
  }

  /** The documents' keys, as the index is now, read only as far as they are asked for. */
  Iterator<Key> documents() {
    return descending && ties == Ties.ASCENDING
        ? index.documentsByFallingValue(from, to)
        : index.documents(from, to, descending);
  }

  /** Whether it looks at no more than that plan does, or may stop long before. */
  boolean isNoWorseThan(Plan plan, boolean limited) {
    return plan.fixed() <= fixed
        && (limited || !plan.next().bounded() || plan.index().equals(index));
  }
}
