package io.allotment.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of one document in an index over these fields: one, or one for each element where a
 * field is an array.
 *
 * @param keys what the index holds, without the document's own key
 * @param several whether a field was an array
 * @param absent whether the document has none of the fields
 */
record Entries(Set<Key> keys, boolean several, boolean absent) {

  /**
   * @throws CannotIndexParallelArraysError when more than one of the fields is an array
   */
  static Entries of(Document document, List<String> fields) {
    Set<Key> keys = Set.of(Key.EMPTY);
    refuseParallelArrays(document, fields);
    boolean several = false;
    boolean absent = true;
    for (String field : fields) {
      Object value = value(document, field);
      absent &= value instanceof Missing;
      if (value instanceof Collection<?> elements) {
        several = true;
        keys = eachThenEach(keys, elements);
      } else {
        keys = eachThenEach(keys, Set.of(Missing.ofNullable(value)));
      }
    }
    return new Entries(keys, several, absent);
  }

  /**
   * @throws CannotIndexParallelArraysError when more than one of the fields is an array
   */
  static void refuseParallelArrays(Document document, List<String> fields) {
    if (fields.size() == 1) {
      return;
    }
    List<String> arrays =
        fields.stream().filter(field -> value(document, field) instanceof Collection<?>).toList();
    if (arrays.size() > 1) {
      throw new CannotIndexParallelArraysError(arrays);
    }
  }

  private static Object value(Document document, String field) {
    return Utils.getSubdocumentValueCollectionAware(document, field);
  }

  private static Set<Key> eachThenEach(Set<Key> keys, Collection<?> values) {
    Set<Key> both = new LinkedHashSet<>();
    for (Key key : keys) {
      if (values.isEmpty()) {
        both.add(key.then(Key.of(values)));
      }
      values.forEach(value -> both.add(key.then(Key.of(value))));
    }
    return both;
  }
}
