package io.allotment.embedded;

import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a writer turns over its documents: each is overwritten several times, then deleted. */
final class Turns {

  /** So many documents a writer has; its n-th turn is that of document n modulo this. */
  static final int DOCUMENTS = 20;

  private static final int LIVES = 4;

  private Turns() {}

  static boolean deletes(int n) {
    return n / DOCUMENTS % LIVES == LIVES - 1;
  }

  static Document document(String id, int n) {
    StringBuilder text = new StringBuilder();
    new Random(31L * id.hashCode() + n).ints(3_000, 'a', 'z' + 1).forEach(text::appendCodePoint);
    return new Document("_id", id).append("turn", n).append("text", text.toString());
  }

  /** What is there when that turn was the last, nothing for 0 and for one that deletes. */
  static @Nullable Document after(String id, int n) {
    return n <= 0 || deletes(n) ? null : document(id, n);
  }
}
