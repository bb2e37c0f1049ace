package io.allotment.embedded.server;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import io.allotment.embedded.index.Bson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer handed out in batches that fit a message: so many documents as are asked for, and no
 * more than 16 MiB beyond the first.
 */
final class Batches extends AbstractCursor {

  private static final int MOST_BYTES = 16 << 20;

  private final Iterator<Document> rest;
  private @Nullable Document held;

  Batches(long id, List<Document> documents) {
    super(id);
    rest = documents.iterator();
  }

  @Override
  public synchronized boolean isEmpty() {
    return held == null && !rest.hasNext();
  }

  @Override
  public synchronized List<Document> takeDocuments(int most) {
    List<Document> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < most && !isEmpty()) {
      Document next = held != null ? held : rest.next();
      held = null;
      bytes += Bson.encode(next).length;
      if (!batch.isEmpty() && bytes > MOST_BYTES) {
        held = next;
        break;
      }
      batch.add(next);
    }
    return batch;
  }
}
