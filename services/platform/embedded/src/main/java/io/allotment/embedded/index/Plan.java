package io.allotment.embedded.index;

import io.allotment.embedded.index.Terms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an index answers a query: the points that its leading fields are held to, and what the query
 * demands of the field behind them.
 *
 * @param points keys of the leading fields, each a place in the index
 * @param fixed how many fields the points hold
 * @param next what is demanded of the field behind them; of {@code _id} where all are held
 */
record Plan(FieldIndex index, Set<Key> points, int fixed, Term next) {

  /** Beyond so many places in the index it is cheaper to look at more entries in fewer. */
  private static final int MOST_POINTS = 5_000;

  /** The plan for this index, or null where it cannot help. */
  static @Nullable Plan of(FieldIndex index, Terms terms) {
    Set<Key> points = Set.of(Key.EMPTY);
    int fixed = 0;
    List<String> fields = index.fields();
    while (fixed < fields.size() && !positional(fields.get(fixed))) {
      Set<Key> demanded = terms.of(fields.get(fixed)).points();
      if (demanded == null || (long) points.size() * demanded.size() > MOST_POINTS) {
        break;
      }
      points = combined(points, demanded);
      fixed++;
    }
    if (fixed == fields.size()) {
      return new Plan(index, points, fixed, terms.of("_id"));
    }
    Term next = terms.of(fields.get(fixed));
    boolean bounded = next.bounded() && !positional(fields.get(fixed));
    if (fixed == 0 && !bounded) {
      return null;
    }
    Term usable = index.multikey() ? next.eitherBound() : next;
    return new Plan(index, points, fixed, bounded ? usable : Term.ANYTHING);
  }

  /** Whether what the points lead to comes in the order of {@code _id}. */
  boolean inOrder() {
    return fixed == index.fields().size();
  }

  /** Greater is better: fields held, then an order that need not be made, then a range. */
  int worth() {
    return fixed * 4 + (inOrder() ? 2 : 0) + (next.bounded() ? 1 : 0);
  }

  static boolean positional(String field) {
    return field.chars().anyMatch(Character::isDigit) && field.matches(".*\\.\\d+(\\..*)?");
  }

  private static Set<Key> combined(Set<Key> leading, Set<Key> following) {
    List<Key> both = new ArrayList<>();
    leading.forEach(first -> following.forEach(second -> both.add(first.then(second))));
    return Set.copyOf(both);
  }
}
